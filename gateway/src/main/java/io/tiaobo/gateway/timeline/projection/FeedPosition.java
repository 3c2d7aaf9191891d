package io.tiaobo.gateway.timeline.projection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the timeline; grows from row to row, the same for every replica.
 *
 * @param transactionId database transaction that wrote the row
 * @param number number of the row; orders rows of one transaction
 */
public record FeedPosition(long transactionId, long number) implements Comparable<FeedPosition> {
    /** Before the first row. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::transactionId).thenComparingLong(FeedPosition::number);

    /** Reads the text form, {@code <transaction>-<number>}; empty when it is something else. */
    public static Optional<FeedPosition> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new FeedPosition(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return transactionId + "-" + number;
    }
}
