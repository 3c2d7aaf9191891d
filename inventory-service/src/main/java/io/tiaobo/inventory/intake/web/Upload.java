package io.tiaobo.inventory.intake.web;

import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Text of an uploaded file: UTF-8, with or without byte order mark, of bounded size. */
final class Upload {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MAX_MEGABYTES = 8;
    private static final int TOO_LARGE = 413;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Upload() {}

    static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_MEGABYTES * MEGABYTE + 1);
        if (bytes.length > MAX_MEGABYTES * MEGABYTE) {
            throw new ProblemException(TOO_LARGE, "FILE_TOO_LARGE", Map.of("max", String.valueOf(MAX_MEGABYTES)));
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw BadInputException.of("file", "FILE_EMPTY");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** A table in GBK must not become a table of question marks. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw BadInputException.of("file", "FILE_NOT_UTF8");
        }
    }
}
