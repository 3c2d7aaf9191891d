package io.tiaobo.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {
    private static Row rate(double ours, double limit, double... peers) {
        Rounds rounds = new Rounds();
        rounds.add(Rounds.OURS, ours);
        rounds.add(Rounds.LIMIT, limit);
        for (int i = 0; i < peers.length; i++) {
            rounds.add("peer " + i, peers[i]);
        }
        return rounds.row("r", Unit.PER_SECOND, Target.all(Target.ofLimit(0.5), Target.ofBestPeer(1)), "");
    }

    private static Row time(double ours, double limit, double... peers) {
        Rounds rounds = new Rounds();
        rounds.add(Rounds.OURS, ours);
        rounds.add(Rounds.LIMIT, limit);
        for (int i = 0; i < peers.length; i++) {
            rounds.add("peer " + i, peers[i]);
        }
        return rounds.row("t", Unit.MILLISECONDS, Target.all(Target.timesLimit(3, 15), Target.ofBestPeer(1)), "");
    }

    @Test
    void takesTheMiddleOfTheRounds() {
        assertThat(Rounds.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Rounds.median(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(3.0);
    }

    @Test
    void comparesRatesWithTheHighestPeerAndTimesWithTheLowest() {
        assertThat(rate(10, 20, 4, 8, 6).bestPeer()).isEqualTo(8);
        assertThat(rate(10, 20, 4, 8, 6).bestPeerName()).isEqualTo("peer 1");
        assertThat(time(10, 20, 4, 8, 6).bestPeer()).isEqualTo(4);
    }

    @Test
    void dividesOursByTheOthers() {
        Row row = rate(10, 20, 8);

        assertThat(row.ratioToLimit()).isEqualTo(0.5);
        assertThat(row.ratioToBestPeer()).isEqualTo(1.25);
    }

    @Test
    void meetsATargetOnlyWithEveryPart() {
        assertThat(rate(10, 20, 8).met()).isTrue();
        assertThat(rate(9.9, 20, 8).met()).isFalse();
        assertThat(rate(10, 20, 11).met()).isFalse();
        assertThat(time(60, 15, 61).met()).isTrue();
        assertThat(time(61, 15, 62).met()).isFalse();
        assertThat(time(60, 15, 59).met()).isFalse();
    }

    @Test
    void doesNotJudgeWhatWasNotMeasuredButSaysWhatIsMissedAnyway() {
        assertThat(rate(10, 20).met()).isNull();
        assertThat(rate(9, 20).met()).isFalse();
    }

    @Test
    void saysSoInTheTableWhenATargetIsMissed() {
        Report report = new Report("here", List.of(rate(10, 20, 8), rate(9, 20, 8)));

        assertThat(report.markdown().lines().filter(line -> line.startsWith("| r |")))
                .satisfiesExactly(
                        met -> assertThat(met).contains("| 0.5 | 1.25 |", "✓").doesNotContain("missed"),
                        missed -> assertThat(missed).contains("| 0.45 | 1.13 |", "✗ 未达到 · missed"));
    }

    @Test
    void writesTheSameRowsForMachines() {
        String json = new Report("here", List.of(rate(9, 20))).json();

        assertThat(json)
                .contains(
                        "\"name\" : \"r\"",
                        "\"ours\" : 9.0",
                        "\"limit\" : 20.0",
                        "\"best_peer\" : null",
                        "\"ratio_to_limit\" : 0.45",
                        "\"ratio_to_best_peer\" : null",
                        "\"target\" : \"≥ 0.5 of limit; ahead of every peer\"",
                        "\"met\" : false");
    }
}
