package io.tiaobo.shortage.shortage.domain;

import static io.tiaobo.shortage.shortage.domain.ShortagePolicyTest.level;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.shortage.command.CancelShortage;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.command.EscalateShortage;
import io.tiaobo.shortage.shortage.command.ObserveLevel;
import io.tiaobo.shortage.shortage.event.ShortageDeclared;
import io.tiaobo.shortage.shortage.event.ShortageEscalated;
import io.tiaobo.shortage.shortage.event.ShortageNeedChanged;
import io.tiaobo.shortage.shortage.event.ShortageResolved;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortageTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String SITE = "ZJF";
    private static final String DRUG = "C09-AML";
    private static final String FIRST = "ZJF/C09-AML/1";
    private static final ShelfLevel EMPTY = level(0, 0, 10, 40, "2", 5);

    private FixtureConfiguration<Shortage> fixture = new AggregateTestFixture<>(Shortage.class);

    @BeforeEach
    void freshFixture() {
        fixture = new AggregateTestFixture<>(Shortage.class);
    }

    private static DeclareShortage refusal(long requested, ShelfLevel level, @Nullable Integer daysLeft) {
        return new DeclareShortage(SITE, DRUG, Cause.DISPENSE_REFUSED, Seen.of(level), requested, daysLeft, NOW);
    }

    private static ShortageDeclared declared(int n, long requested, long need, Urgency urgency, ShelfLevel level) {
        return new ShortageDeclared(
                "ZJF/C09-AML/" + n, SITE, DRUG, n, Cause.DISPENSE_REFUSED, requested, need, urgency, level, NOW);
    }

    private static ObserveLevel observe(ShelfLevel level) {
        return new ObserveLevel(SITE, DRUG, Seen.of(level), NOW);
    }

    private static Decision outcome(String outcome, String shortageId) {
        return Decision.accept(Map.of("outcome", outcome, "shortageId", shortageId));
    }

    @Test
    void declaresAShortageByRefusal() { // S1-02
        fixture.givenNoPriorActivity()
                .when(refusal(28, EMPTY, null))
                .expectEvents(declared(1, 28, 40, Urgency.URGENT, EMPTY))
                .expectResultMessagePayload(outcome("DECLARED", FIRST));
    }

    @Test
    void ignoresARefusalAfterWhichTheShelfIsBack() {
        fixture.givenNoPriorActivity()
                .when(refusal(28, level(40, 0, 10, 40, "2", 5), null))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.accept(Map.of("outcome", "NOT_SHORT")));
    }

    @Test
    void believesAPersonWithoutLookingAtTheShelf() {
        ShelfLevel full = level(40, 0, 10, 40, "2", 5);
        fixture.givenNoPriorActivity()
                .when(new DeclareShortage(SITE, DRUG, Cause.MANUAL, Seen.of(full), 100, null, NOW))
                .expectEvents(
                        new ShortageDeclared(FIRST, SITE, DRUG, 1, Cause.MANUAL, 100, 100, Urgency.ROUTINE, full, NOW));
    }

    @Test
    void keepsOneShortageWhenTheSameIsDeclaredAgain() { // I8
        fixture.given(declared(1, 28, 40, Urgency.URGENT, EMPTY))
                .when(refusal(28, EMPTY, null))
                .expectNoEvents()
                .expectResultMessagePayload(outcome("UNCHANGED", FIRST));
    }

    @Test
    void raisesNeedAndUrgencyOfTheOpenShortage() { // S1-04, S1-22
        fixture.given(declared(1, 28, 40, Urgency.URGENT, EMPTY))
                .when(refusal(56, EMPTY, 0))
                .expectEvents(new ShortageNeedChanged(FIRST, SITE, DRUG, 56, 56, Urgency.CRITICAL, true, NOW))
                .expectResultMessagePayload(outcome("RAISED", FIRST));
    }

    @Test
    void neverLowersUrgency() {
        fixture.given(declared(1, 28, 40, Urgency.CRITICAL, EMPTY))
                .when(refusal(10, EMPTY, 30))
                .expectNoEvents();
    }

    @Test
    void declaresAShortageByLevel() {
        ShelfLevel low = level(9, 0, 10, 40, "1", 5);
        fixture.givenNoPriorActivity()
                .when(observe(low))
                .expectEvents(new ShortageDeclared(
                        FIRST, SITE, DRUG, 1, Cause.BELOW_MINIMUM, 0, 31, Urgency.ROUTINE, low, NOW))
                .expectResultMessagePayload(Decision.accept(Map.of("open", "true")));
    }

    @Test
    void saysThatNothingIsOpenWhenALevelIsFine() {
        fixture.givenNoPriorActivity()
                .when(observe(level(40, 0, 10, 40, "1", 5)))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.accept(Map.of("open", "false")));
    }

    @Test
    void learnsTheRealNeedFromTheFirstLevelAfterARefusal() {
        ShelfLevel unknown = new ShelfLevel(0, 0, 0, 0, BigDecimal.ZERO, 0, false);
        fixture.given(declared(1, 28, 28, Urgency.URGENT, unknown))
                .when(observe(EMPTY))
                .expectEvents(new ShortageNeedChanged(FIRST, SITE, DRUG, 28, 40, Urgency.URGENT, true, NOW));
    }

    @Test
    void doesNotRaiseTheNeedForEveryUnitSold() {
        ShelfLevel low = level(9, 0, 10, 40, "1", 5);
        fixture.given(declared(1, 0, 31, Urgency.ROUTINE, low))
                .when(observe(level(8, 0, 10, 40, "1", 5)))
                .expectNoEvents();
    }

    @Test
    void becomesUrgentWhenTheShelfRunsEmpty() {
        ShelfLevel low = level(9, 0, 10, 40, "1", 5);
        fixture.given(declared(1, 0, 31, Urgency.ROUTINE, low))
                .when(observe(level(0, 0, 10, 40, "1", 5)))
                .expectEvents(new ShortageNeedChanged(FIRST, SITE, DRUG, 0, 40, Urgency.URGENT, true, NOW));
    }

    @Test
    void resolvesWhenTheShelfIsBack() {
        fixture.given(declared(1, 28, 40, Urgency.URGENT, EMPTY))
                .when(observe(level(30, 0, 10, 40, "2", 5)))
                .expectEvents(new ShortageResolved(FIRST, SITE, DRUG, null, 30, NOW))
                .expectResultMessagePayload(Decision.accept(Map.of("open", "false")));
    }

    @Test
    void staysOpenWhileWhatWasAskedForIsNotThere() {
        fixture.given(declared(1, 28, 40, Urgency.URGENT, EMPTY))
                .when(observe(level(27, 0, 10, 40, "2", 5)))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.accept(Map.of("open", "true")));
    }

    @Test
    void countsTheNextShortageAsTheNextEpisode() {
        fixture.given(
                        declared(1, 28, 40, Urgency.URGENT, EMPTY),
                        new ShortageResolved(FIRST, SITE, DRUG, null, 40, NOW))
                .when(refusal(5, EMPTY, null))
                .expectEvents(declared(2, 5, 40, Urgency.URGENT, EMPTY));
    }

    @Test
    void escalatesOnce() { // S1-23
        EscalateShortage command = new EscalateShortage(SITE, DRUG, FIRST, 60, NOW);
        fixture.given(declared(1, 28, 40, Urgency.URGENT, EMPTY))
                .when(command)
                .expectEvents(new ShortageEscalated(FIRST, SITE, DRUG, 60, NOW));
        freshFixture();
        fixture.given(declared(1, 28, 40, Urgency.URGENT, EMPTY), new ShortageEscalated(FIRST, SITE, DRUG, 60, NOW))
                .when(command)
                .expectNoEvents();
    }

    @Test
    void refusesToEscalateAnEpisodeThatEnded() {
        fixture.given(
                        declared(1, 28, 40, Urgency.URGENT, EMPTY),
                        new ShortageResolved(FIRST, SITE, DRUG, null, 40, NOW),
                        declared(2, 28, 40, Urgency.URGENT, EMPTY))
                .when(new EscalateShortage(SITE, DRUG, FIRST, 60, NOW))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.refuse("SHORTAGE_NOT_OPEN", Map.of("site", SITE, "drug", DRUG)));
    }

    @Test
    void cancelsByHandWithAReason() {
        fixture.given(declared(1, 28, 40, Urgency.URGENT, EMPTY))
                .when(new CancelShortage(SITE, DRUG, CancelReason.DECLARED_IN_ERROR, Seen.of(3L), NOW))
                .expectEvents(new ShortageResolved(FIRST, SITE, DRUG, CancelReason.DECLARED_IN_ERROR, 3, NOW));
    }

    @Test
    void refusesToCancelWhatIsNotOpen() {
        fixture.givenNoPriorActivity()
                .when(new CancelShortage(SITE, DRUG, CancelReason.NO_LONGER_NEEDED, Seen.of(0L), NOW))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.refuse("SHORTAGE_NOT_OPEN", Map.of("site", SITE, "drug", DRUG)));
    }
}
