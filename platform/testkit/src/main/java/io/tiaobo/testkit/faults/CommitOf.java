package io.tiaobo.testkit.faults;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fires at the commit of a PostgreSQL transaction in which a text was sent, for example a command's id. The driver must run
 * with {@code prepareThreshold=0}: otherwise it names a statement by the number under which it was prepared.
 */
public final class CommitOf implements Trigger {
    private final String text;
    private final Set<Integer> marked = ConcurrentHashMap.newKeySet();

    private CommitOf(String text) {
        this.text = text;
    }

    /** The next transaction that sends the text, in a statement or as a value. */
    public static CommitOf transactionSending(String text) {
        return new CommitOf(text);
    }

    /** The next statement that has these words and this text in it, if it commits by itself; nobody else's on the same connection. */
    public static Trigger statement(String words, String text) {
        return (connection, sent) -> {
            String piece = new String(sent, StandardCharsets.UTF_8);
            return piece.contains(words) && piece.contains(text);
        };
    }

    @Override
    public boolean firesAt(int connection, byte[] sent) {
        String piece = new String(sent, StandardCharsets.UTF_8);
        if (piece.contains(text)) {
            marked.add(connection);
        }
        return piece.contains("COMMIT") && marked.remove(connection);
    }
}
