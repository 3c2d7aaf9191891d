package io.tiaobo.e2e;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the camera of a tablet sees that is held over a printed code: the picture stands still. */
final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 5;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;
    private static final byte NO_COLOUR = (byte) 128;

    private Film() {}

    /** Writes it in the form that Chromium takes for its pretended camera (YUV4MPEG2); answers Chromium's arguments. */
    static String[] of(String text, Path file) throws IOException {
        byte[] light = picture(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, NO_COLOUR);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ascii("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT)));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write(ascii("FRAME\n"));
                out.write(light);
                out.write(colour);
            }
        }
        return new String[] {
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + file.toAbsolutePath()
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] picture(QrCode code) {
        byte[] light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, WHITE);
        int module = HEIGHT / (code.size + 8);
        int left = (WIDTH - module * code.size) / 2;
        int top = (HEIGHT - module * code.size) / 2;
        for (int y = 0; y < module * code.size; y++) {
            for (int x = 0; x < module * code.size; x++) {
                if (code.getModule(x / module, y / module)) {
                    light[(top + y) * WIDTH + left + x] = BLACK;
                }
            }
        }
        return light;
    }
}
