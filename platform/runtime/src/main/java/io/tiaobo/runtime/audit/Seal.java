package io.tiaobo.runtime.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One link of the chain: all rows of the trail whose transactions lie in a stretch, however many there are.
 *
 * @param number from 1, without gaps
 * @param from first transaction of the stretch; where the one before ended
 * @param until first transaction after it
 * @param entries rows
 * @param marks the first {@value #MARK} bytes of each row's digest, in order; to find which row is not as it was
 * @param content digest of the rows' digests
 * @param previous hash of the link before; zeros for the first
 * @param hash digest of all this but the marks
 * @param pruned whether its rows were deleted because they were old enough
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their content in one place, see isWhole
record Seal(
        long number,
        long from,
        long until,
        long entries,
        byte[] marks,
        byte[] content,
        byte[] previous,
        byte[] hash,
        boolean pruned) {
    static final int MARK = 8;
    private static final byte[] NOTHING = new byte[32];

    /** The link that follows this one, or the first. */
    static Seal after(long number, long from, byte[] previous, Rows rows, long until) {
        byte[] content = rows.content();
        byte[] hash = hash(number, from, until, rows.count(), content, previous);
        return new Seal(number, from, until, rows.count(), rows.marks(), content, previous, hash, false);
    }

    static byte[] beginning() {
        return NOTHING.clone();
    }

    /** Whether it follows the given link, and nothing of it was changed since. */
    boolean isWhole(long expectedNumber, long expectedFrom, byte[] expectedPrevious) {
        return number == expectedNumber
                && from == expectedFrom
                && Arrays.equals(previous, expectedPrevious)
                && Arrays.equals(hash, hash(number, from, until, entries, content, previous));
    }

    String hashText() {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(long number, long from, long until, long entries, byte[] content, byte[] previous) {
        return digest().digest(ByteBuffer.allocate(4 * Long.BYTES + content.length + previous.length)
                .putLong(number)
                .putLong(from)
                .putLong(until)
                .putLong(entries)
                .put(content)
                .put(previous)
                .array());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
