package io.tiaobo.runtime.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a stretch of the trail, as they are read. */
final class Rows {
    private final MessageDigest all = Seal.digest();
    private final MessageDigest one = Seal.digest();
    private final ByteArrayOutputStream marks = new ByteArrayOutputStream();
    private final List<String> ids = new ArrayList<>();

    void add(String id, String line) {
        byte[] digest = one.digest(line.getBytes(StandardCharsets.UTF_8));
        all.update(digest);
        marks.write(digest, 0, Seal.MARK);
        ids.add(id);
    }

    long count() {
        return ids.size();
    }

    byte[] marks() {
        return marks.toByteArray();
    }

    /** To be asked once. */
    byte[] content() {
        return all.digest();
    }

    /** The first row that is not as a seal has it; null if all are. */
    @Nullable Broken differsFrom(Seal seal) {
        if (count() == seal.entries() && Arrays.equals(content(), seal.content())) {
            return null;
        }
        byte[] now = marks();
        byte[] then = seal.marks();
        int i = 0;
        while (mark(now, i) != null && Arrays.equals(mark(now, i), mark(then, i))) {
            i++;
        }
        byte[] found = mark(now, i);
        if (found == null || Arrays.equals(found, mark(then, i + 1))) {
            return new Broken(seal.number(), "MISSING", i == 0 ? null : ids.get(i - 1));
        }
        boolean more = mark(then, i) == null || Arrays.equals(mark(now, i + 1), mark(then, i));
        return new Broken(seal.number(), more ? "ADDED" : "CHANGED", ids.get(i));
    }

    private static byte @Nullable [] mark(byte[] marks, int i) {
        int from = i * Seal.MARK;
        return from + Seal.MARK <= marks.length ? Arrays.copyOfRange(marks, from, from + Seal.MARK) : null;
    }
}
