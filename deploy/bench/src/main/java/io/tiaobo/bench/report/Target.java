package io.tiaobo.bench.report;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row is asked for, in words and as a judgement of its figures. */
public final class Target {
    /** Measured for information. */
    public static final Target NONE = new Target("", row -> null);

    private final String text;
    private final Function<Row, @Nullable Boolean> judgement;

    private Target(String text, Function<Row, @Nullable Boolean> judgement) {
        this.text = text;
        this.judgement = judgement;
    }

    /** A rate of at least this part of the limit. */
    public static Target ofLimit(double least) {
        return new Target("≥ %s of limit".formatted(least), row -> atLeast(row.ratioToLimit(), least));
    }

    /** A time of at most so many times the limit, and a little in the row's unit on top. */
    public static Target timesLimit(double most, double plus) {
        String text = plus == 0 ? "≤ %s × limit".formatted(most) : "≤ %s × limit + %s".formatted(most, plus);
        return new Target(text, row -> row.limit() == null ? null : row.ours() <= most * row.limit() + plus);
    }

    /** A time or size of at most this, in the row's unit. */
    public static Target atMost(double most) {
        return new Target("≤ " + most, row -> row.ours() <= most);
    }

    /** Better than every peer: a rate of at least, or a time of at most, this many times the best one's. */
    public static Target ofBestPeer(double factor) {
        return new Target(
                factor == 1 ? "ahead of every peer" : "≥ %s × best peer".formatted(factor),
                row -> row.unit().moreIsBetter()
                        ? atLeast(row.ratioToBestPeer(), factor)
                        : atLeast(inverse(row.ratioToBestPeer()), factor));
    }

    /** Every one of them. One that is missed decides, even if another could not be judged. */
    public static Target all(Target... targets) {
        return new Target(Arrays.stream(targets).map(Target::toString).collect(Collectors.joining("; ")), row -> {
            var verdicts = Arrays.stream(targets).map(target -> target.met(row)).toList();
            if (verdicts.contains(false)) {
                return false;
            }
            return verdicts.stream().allMatch(Objects::nonNull) ? true : null;
        });
    }

    @Nullable Boolean met(Row row) {
        return judgement.apply(row);
    }

    private static @Nullable Boolean atLeast(@Nullable Double ratio, double least) {
        return ratio == null ? null : ratio >= least;
    }

    private static @Nullable Double inverse(@Nullable Double ratio) {
        return ratio == null ? null : 1 / ratio;
    }

    /** The words. */
    @Override
    public String toString() {
        return text;
    }
}
