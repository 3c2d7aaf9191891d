package io.tiaobo.invariants.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.invariants.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I14: the answers of a stock item have a sequential explanation")
class LinearizabilityCheckerTest {
    private static final String ITEM = "S/D";

    private static List<String> check(long free, Call... calls) {
        return new LinearizabilityChecker(Map.of(ITEM, free))
                .check(Arrays.asList(calls)).stream().map(Violation::id).toList();
    }

    private static Call reserved(String id, long quantity, long from, long to, long granted) {
        return new Call(Action.reserve(id, ITEM, "r-" + id, quantity, 0), from, to, Outcome.DONE, granted);
    }

    private static Call of(Action action, long from, long to, Outcome outcome) {
        return new Call(action, from, to, outcome, 0);
    }

    @Test
    void explainsCallsAfterOneAnother() {
        assertThat(check(
                        10,
                        reserved("a", 8, 1, 2, 8),
                        reserved("b", 8, 3, 4, 2),
                        of(Action.release("c", ITEM, "r-a"), 5, 6, Outcome.DONE),
                        of(Action.dispatch("d", ITEM, "r-b", 1), 7, 8, Outcome.DONE),
                        of(Action.dispense("e", ITEM, 9), 9, 10, Outcome.DONE),
                        of(Action.dispense("f", ITEM, 1), 11, 12, Outcome.REFUSED),
                        of(Action.receive("g", ITEM, 1), 13, 14, Outcome.DONE),
                        of(Action.dispense("h", ITEM, 1), 15, 16, Outcome.DONE)))
                .isEmpty();
    }

    @Test
    void explainsOverlappingCallsInAnyOrder() {
        // The later call won, and the dispense saw the units before the earlier one took them.
        assertThat(check(
                        10,
                        reserved("a", 8, 1, 10, 2),
                        reserved("b", 8, 2, 9, 8),
                        of(Action.dispense("c", ITEM, 1), 3, 4, Outcome.REFUSED)))
                .isEmpty();
    }

    @Test
    void refutesUnitsPromisedTwice() {
        assertThat(check(10, reserved("a", 8, 1, 10, 8), reserved("b", 8, 2, 9, 8)))
                .containsExactly("I14");
    }

    @Test
    void refutesAnAnswerFromThePast() {
        // The first call had returned before the second was made, so the second cannot have come first.
        assertThat(check(10, reserved("a", 8, 1, 2, 2), reserved("b", 8, 3, 4, 8)))
                .containsExactly("I14");
    }

    @Test
    void refutesARefusalWithoutAReason() {
        assertThat(check(10, of(Action.dispense("a", ITEM, 10), 1, 2, Outcome.REFUSED)))
                .containsExactly("I14");
        assertThat(check(
                        10, reserved("a", 8, 1, 2, 8), of(Action.dispatch("b", ITEM, "r-a", 8), 3, 4, Outcome.REFUSED)))
                .containsExactly("I14");
    }

    @Test
    void refutesADispatchAfterTheRelease() {
        assertThat(check(
                        10,
                        reserved("a", 8, 1, 2, 8),
                        of(Action.release("b", ITEM, "r-a"), 3, 4, Outcome.DONE),
                        of(Action.dispatch("c", ITEM, "r-a", 8), 5, 6, Outcome.DONE)))
                .containsExactly("I14");
    }

    @Test
    void respectsWhatTheSiteKeeps() {
        Call greedy = new Call(Action.reserve("a", ITEM, "r", 10, 4), 1, 2, Outcome.DONE, 10);
        Call modest = new Call(Action.reserve("a", ITEM, "r", 10, 4), 1, 2, Outcome.DONE, 6);
        assertThat(check(10, greedy)).containsExactly("I14");
        assertThat(check(10, modest)).isEmpty();
    }

    @Test
    void letsAnUnknownOutcomeHaveHappenedOrNot() {
        Call unknown = of(Action.dispense("a", ITEM, 6), 1, Long.MAX_VALUE, Outcome.UNKNOWN);
        assertThat(check(10, unknown, of(Action.dispense("b", ITEM, 6), 3, 4, Outcome.REFUSED)))
                .isEmpty();
        assertThat(check(10, unknown, of(Action.dispense("b", ITEM, 6), 3, 4, Outcome.DONE)))
                .isEmpty();
        assertThat(check(
                        10,
                        unknown,
                        of(Action.dispense("b", ITEM, 6), 3, 4, Outcome.REFUSED),
                        of(Action.dispense("c", ITEM, 10), 5, 6, Outcome.DONE)))
                .containsExactly("I14");
    }

    @Test
    @DisplayName("I15: a repeated action counts once and has one answer")
    void countsARepeatedActionOnce() {
        Action action = Action.dispense("a", ITEM, 6);
        assertThat(check(
                        10,
                        of(action, 1, Long.MAX_VALUE, Outcome.UNKNOWN),
                        of(action, 3, 4, Outcome.DONE),
                        of(action, 5, 6, Outcome.DONE),
                        of(Action.dispense("b", ITEM, 4), 7, 8, Outcome.DONE)))
                .isEmpty();
        assertThat(check(10, of(action, 1, 2, Outcome.DONE), of(action, 3, 4, Outcome.REFUSED)))
                .contains("I15");
    }

    @Test
    void explainsWhatASequentialItemAnsweredUnderManyCallers() {
        long seed = Long.getLong("tiaobo.seed", 20261122L);
        for (int round = 0; round < 20; round++) {
            List<Call> calls = sequentialAnswers(new Random(seed + round), 300);
            LinearizabilityChecker checker = new LinearizabilityChecker(Map.of(ITEM, 50L));
            assertThat(checker.check(calls))
                    .describedAs("seed " + (seed + round))
                    .isEmpty();
        }
    }

    /** Answers of an item that does one thing after the other, though six callers overlap. */
    private static List<Call> sequentialAnswers(Random random, int number) {
        List<Call> calls = new ArrayList<>();
        ItemModel item = ItemModel.with(50);
        for (int i = 0; i < number; i++) {
            Action action = any(random, i);
            ItemModel.Answer answer = item.answer(action);
            item = answer.next();
            long effect = 100L * i;
            long called = effect - random.nextInt(300) * 2L;
            long returned = effect + random.nextInt(300) * 2L + 1;
            boolean lost = random.nextInt(20) == 0;
            calls.add(
                    lost
                            ? new Call(action, called, Long.MAX_VALUE, Outcome.UNKNOWN, 0)
                            : new Call(action, called, returned, answer.outcome(), answer.units()));
        }
        return calls;
    }

    private static Action any(Random random, int i) {
        String reservation = "r" + random.nextInt(i + 1);
        return switch (random.nextInt(5)) {
            case 0 -> Action.release("c" + i, ITEM, reservation);
            case 1 -> Action.dispatch("c" + i, ITEM, reservation, 1 + random.nextInt(10));
            case 2 -> Action.receive("c" + i, ITEM, 1 + random.nextInt(10));
            case 3 -> Action.dispense("c" + i, ITEM, 1 + random.nextInt(10));
            default -> Action.reserve("c" + i, ITEM, "r" + i, 1 + random.nextInt(20), random.nextInt(5));
        };
    }

    @Test
    void recorderKeepsTheOrderOfCallsAndAnswers() {
        CallRecorder recorder = new CallRecorder();
        long first = recorder.calling();
        long second = recorder.calling();
        recorder.answered(Action.dispense("b", ITEM, 4), second, Outcome.DONE, 0);
        recorder.unknown(Action.dispense("a", ITEM, 4), first);
        assertThat(recorder.calls()).extracting(Call::calledAt).containsExactly(2L, 1L);
        assertThat(recorder.calls()).extracting(Call::returnedAt).containsExactly(3L, Long.MAX_VALUE);
    }
}
