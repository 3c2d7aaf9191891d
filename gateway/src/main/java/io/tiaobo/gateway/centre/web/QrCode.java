package io.tiaobo.gateway.centre.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code as an SVG path: pages need neither script nor picture file for it.
 *
 * @param size modules on a side
 * @param path the dark modules
 */
public record QrCode(int size, String path) {
    /** A code that survives a crease in the paper. */
    static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size, path.toString());
    }
}
