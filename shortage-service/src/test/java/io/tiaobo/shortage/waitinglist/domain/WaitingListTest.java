package io.tiaobo.shortage.waitinglist.domain;

import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.reference.domain.Seen;
import io.tiaobo.shortage.waitinglist.command.AllocateArrival;
import io.tiaobo.shortage.waitinglist.command.ChooseHomeDelivery;
import io.tiaobo.shortage.waitinglist.command.ConfirmCollection;
import io.tiaobo.shortage.waitinglist.command.EndKeeping;
import io.tiaobo.shortage.waitinglist.command.LookAtShelf;
import io.tiaobo.shortage.waitinglist.command.RegisterPatient;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import io.tiaobo.shortage.waitinglist.event.HomeDeliveryChosen;
import io.tiaobo.shortage.waitinglist.event.PatientCollected;
import io.tiaobo.shortage.waitinglist.event.PatientNotCollected;
import io.tiaobo.shortage.waitinglist.event.PatientRegistered;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import io.tiaobo.shortage.waitinglist.event.PatientWithdrawn;
import io.tiaobo.shortage.waitinglist.event.StockSetAside;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1-04, S1-07, S1-19, S1-20, S1-21. */
class WaitingListTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate COLLECT_BY = LocalDate.parse("2026-11-25");
    private static final String LIST = "W/ZJF/AMLODIPINE";
    private static final String DRUG = "AML-ORIG";
    private static final String OTHER = "AML-GEN";

    private FixtureConfiguration<WaitingList> fixture = new AggregateTestFixture<>(WaitingList.class);

    @BeforeEach
    void freshFixture() {
        fixture = new AggregateTestFixture<>(WaitingList.class);
    }

    private static Seen<Shelf> shelf(ShelfStock... stocks) {
        return Seen.of(new Shelf(List.of(stocks), null, COLLECT_BY));
    }

    private static ShelfStock stock(String drug, long usable, long version) {
        return new ShelfStock(drug, usable, version);
    }

    private static RegisterPatient register(String entry, long quantity, int daysLeft, Seen<Shelf> shelf) {
        return new RegisterPatient(
                "ZJF", "AMLODIPINE", entry, DRUG, List.of(), quantity, daysLeft, RiskClass.NORMAL, shelf, NOW);
    }

    private static PatientRegistered registered(String entry, long quantity, int daysLeft, String... substitutes) {
        return new PatientRegistered(
                LIST,
                entry,
                "ZJF",
                DRUG,
                List.of(substitutes),
                quantity,
                daysLeft,
                RiskClass.NORMAL,
                quantity,
                null,
                NOW);
    }

    private static AllocateArrival arrival(String id, String drug, long quantity, long sequence, ShelfStock... seen) {
        return new AllocateArrival("ZJF", "AMLODIPINE", id, drug, quantity, sequence, shelf(seen), NOW);
    }

    private static StockSetAside setAside(String source, String drug, long quantity, long version) {
        return new StockSetAside(LIST, "ZJF", drug, source, quantity, version, NOW);
    }

    private static PatientServed served(String entry, String drug, long quantity, Part... parts) {
        return new PatientServed(LIST, entry, "ZJF", drug, DRUG, quantity, List.of(parts), COLLECT_BY, NOW);
    }

    private static Decision servedCount(int count) {
        return Decision.accept(Map.of("served", String.valueOf(count)));
    }

    @Test
    void registersAPatientAndSaysTheirPlace() {
        fixture.given(registered("first", 28, 0))
                .when(register("second", 28, 3, shelf()))
                .expectEvents(new PatientRegistered(
                        LIST, "second", "ZJF", DRUG, List.of(), 28, 3, RiskClass.NORMAL, 56, null, NOW))
                .expectResultMessagePayload(
                        Decision.accept(Map.of("outcome", "WAITING", "entryId", "second", "position", "2")));
    }

    @Test
    void registersNobodyWhenTheShelfSuffices() {
        fixture.givenNoPriorActivity()
                .when(register("first", 28, 0, shelf(stock(DRUG, 28, 4))))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.accept(Map.of("outcome", "AVAILABLE", "drugCode", DRUG)));
    }

    @Test
    void doesNotCountWhatIsKeptForAServedPatientAsFree() {
        fixture.given(
                        registered("first", 20, 0),
                        setAside("a1", DRUG, 20, -1),
                        served("first", DRUG, 20, new Part("a1", 20)))
                .when(register("second", 10, 0, shelf(stock(DRUG, 20, 5))))
                .expectEvents(new PatientRegistered(
                        LIST, "second", "ZJF", DRUG, List.of(), 10, 0, RiskClass.NORMAL, 10, null, NOW));
    }

    @Test
    void countsCollectedUnitsAsGone() {
        fixture.given(
                        registered("first", 20, 0),
                        setAside("a1", DRUG, 20, -1),
                        served("first", DRUG, 20, new Part("a1", 20)),
                        new PatientCollected(LIST, "first", "ZJF", DRUG, NOW))
                .when(register("second", 10, 0, shelf(stock(DRUG, 20, 5))))
                .expectNoEvents();
    }

    @Test
    void keepsWhatLiesOnTheShelfForTheFirstInLine() {
        fixture.givenNoPriorActivity()
                .when(register("first", 28, 0, shelf(stock(DRUG, 10, 4))))
                .expectEvents(
                        registered("first", 28, 0), setAside("shelf:AML-ORIG:4@" + NOW.getEpochSecond(), DRUG, 10, 4));
    }

    @Test
    void changesNothingWhenTheSameEntryIsRegisteredAgain() {
        fixture.given(registered("first", 28, 0))
                .when(register("first", 28, 0, shelf()))
                .expectNoEvents();
    }

    @Test
    void servesInOrderOfUrgencyForExactlyWhatArrived() { // S1-20
        fixture.given(registered("late", 10, 9), registered("soon", 10, 2), registered("now", 5, 0))
                .when(arrival("a1", DRUG, 20, 7, stock(DRUG, 20, 7)))
                .expectEvents(
                        setAside("a1", DRUG, 20, -1),
                        served("now", DRUG, 5, new Part("a1", 5)),
                        served("soon", DRUG, 10, new Part("a1", 10)))
                .expectResultMessagePayload(servedCount(2));
    }

    @Test
    void keepsUnitsForTheFirstInsteadOfPassingOver() {
        fixture.given(registered("first", 28, 0), registered("second", 5, 1))
                .when(arrival("a1", DRUG, 20, 7, stock(DRUG, 20, 7)))
                .expectEvents(setAside("a1", DRUG, 20, -1))
                .expectResultMessagePayload(servedCount(0));
    }

    @Test
    void servesTheFirstFromTwoArrivals() {
        fixture.given(registered("first", 28, 0), registered("second", 5, 1), setAside("a1", DRUG, 20, -1))
                .when(arrival("a2", DRUG, 14, 8, stock(DRUG, 34, 8)))
                .expectEvents(
                        setAside("a2", DRUG, 14, -1),
                        served("first", DRUG, 28, new Part("a1", 20), new Part("a2", 8)),
                        served("second", DRUG, 5, new Part("a2", 5)));
    }

    @Test
    void promisesNoMoreThanTheShelfStillHas() {
        fixture.given(registered("first", 28, 0), setAside("a1", DRUG, 20, -1))
                .when(arrival("a2", DRUG, 14, 9, stock(DRUG, 14, 9)))
                .expectEvents(setAside("a2", DRUG, 14, -1));
    }

    @Test
    void prefersTheExactProduct() { // S1-07
        fixture.given(registered("first", 10, 0, OTHER), setAside("a1", OTHER, 5, -1))
                .when(arrival("a2", DRUG, 10, 3, stock(DRUG, 10, 3), stock(OTHER, 5, 2)))
                .expectEvents(setAside("a2", DRUG, 10, -1), served("first", DRUG, 10, new Part("a2", 10)));
    }

    @Test
    void givesASubstituteOnlyToWhoAcceptsIt() { // S1-07
        fixture.given(registered("exact", 10, 0), registered("open", 10, 5, OTHER))
                .when(arrival("a1", OTHER, 10, 3, stock(OTHER, 10, 3)))
                .expectEvents(setAside("a1", OTHER, 10, -1), served("open", OTHER, 10, new Part("a1", 10)));
    }

    @Test
    void ignoresAnArrivalNobodyWaitsFor() {
        fixture.given(registered("first", 10, 0))
                .when(arrival("a1", OTHER, 10, 3, stock(OTHER, 10, 3)))
                .expectNoEvents()
                .expectResultMessagePayload(servedCount(0));
    }

    @Test
    void countsAnArrivalOnce() {
        fixture.given(registered("first", 28, 0), setAside("a1", DRUG, 20, -1))
                .when(arrival("a1", DRUG, 20, 7, stock(DRUG, 40, 7)))
                .expectNoEvents();
    }

    @Test
    void doesNotCountAnArrivalThatALookAtTheShelfContained() {
        fixture.given(registered("first", 28, 0), setAside("shelf:x", DRUG, 20, 7))
                .when(arrival("a1", DRUG, 20, 7, stock(DRUG, 20, 7)))
                .expectNoEvents();
    }

    @Test
    void servesFromTheShelfWhenStockBecameFreeWithoutAnArrival() {
        String source = "shelf:AML-ORIG:9@" + NOW.getEpochSecond();
        fixture.given(registered("first", 28, 0))
                .when(new LookAtShelf("ZJF", "AMLODIPINE", shelf(stock(DRUG, 30, 9)), NOW))
                .expectEvents(setAside(source, DRUG, 30, 9), served("first", DRUG, 28, new Part(source, 28)));
    }

    private static EndKeeping end(String entry, String day, long usable) {
        Instant midnight = BusinessDate.startOf(LocalDate.parse(day));
        return new EndKeeping("ZJF", "AMLODIPINE", entry, shelf(stock(DRUG, usable, 9)), midnight);
    }

    @Test
    void passesOnWhatWasNotCollectedInTheSameTransaction() {
        Instant midnight = BusinessDate.startOf(COLLECT_BY.plusDays(1));
        String look = "shelf:AML-ORIG:9@" + midnight.getEpochSecond();
        fixture.given(
                        registered("first", 20, 0),
                        setAside("a1", DRUG, 20, -1),
                        served("first", DRUG, 20, new Part("a1", 20)),
                        registered("next", 15, 1))
                .when(end("first", "2026-11-26", 20))
                .expectEvents(
                        new PatientNotCollected(LIST, "first", "ZJF", DRUG, 20, midnight),
                        new StockSetAside(LIST, "ZJF", DRUG, look, 20, 9, midnight),
                        new PatientServed(
                                LIST,
                                "next",
                                "ZJF",
                                DRUG,
                                DRUG,
                                15,
                                List.of(new Part(look, 15)),
                                COLLECT_BY,
                                midnight));
    }

    @Test
    void keepsThroughTheLastDayAndNothingTwice() {
        PatientServed served = served("first", DRUG, 20, new Part("a1", 20));
        fixture.given(registered("first", 20, 0), setAside("a1", DRUG, 20, -1), served)
                .when(end("first", "2026-11-25", 20))
                .expectNoEvents();
        freshFixture();
        fixture.given(
                        registered("first", 20, 0),
                        setAside("a1", DRUG, 20, -1),
                        served,
                        new PatientNotCollected(LIST, "first", "ZJF", DRUG, 20, NOW))
                .when(end("first", "2026-11-26", 20))
                .expectNoEvents();
    }

    @Test
    void keepsWhatIsBroughtHomeWithoutADeadline() {
        HomeDeliveryChosen chosen = new HomeDeliveryChosen(LIST, "first", "ZJF", DRUG, 20, true, NOW);
        fixture.given(
                        registered("first", 20, 0),
                        setAside("a1", DRUG, 20, -1),
                        served("first", DRUG, 20, new Part("a1", 20)))
                .when(new ChooseHomeDelivery("ZJF", "AMLODIPINE", "first", NOW))
                .expectEvents(chosen);
        freshFixture();
        fixture.given(
                        registered("first", 20, 0),
                        setAside("a1", DRUG, 20, -1),
                        served("first", DRUG, 20, new Part("a1", 20)),
                        chosen,
                        registered("next", 15, 1))
                .when(end("first", "2026-12-26", 20))
                .expectNoEvents();
    }

    @Test
    void bringsHomeOnlyWhatIsOrWillBeThere() {
        fixture.given(registered("first", 20, 0), new PatientWithdrawn(LIST, "first", "ZJF", DRUG, NOW))
                .when(new ChooseHomeDelivery("ZJF", "AMLODIPINE", "first", NOW))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.refuse("ENTRY_ENDED", Map.of("entry", "first")));
    }

    @Test
    void ordersByDaysLeftThenRiskThenRegistration() { // S1-04, S1-05
        PatientRegistered risky = new PatientRegistered(
                LIST, "risky", "ZJF", DRUG, List.of(), 10, 1, RiskClass.HIGH, 20, null, NOW.plusSeconds(60));
        PatientRegistered yesterday = new PatientRegistered(
                LIST, "yesterday", "ZJF", DRUG, List.of(), 10, 1, RiskClass.NORMAL, 30, null, NOW.minusSeconds(86_400));
        fixture.given(registered("plain", 10, 1), risky, yesterday)
                .when(arrival("a1", DRUG, 30, 7, stock(DRUG, 30, 7)))
                .expectEvents(
                        setAside("a1", DRUG, 30, -1),
                        served("yesterday", DRUG, 10, new Part("a1", 10)),
                        served("risky", DRUG, 10, new Part("a1", 10)),
                        served("plain", DRUG, 10, new Part("a1", 10)));
    }

    @Test
    void withdrawsAPatient() {
        fixture.given(registered("first", 28, 0))
                .when(new WithdrawPatient("ZJF", "AMLODIPINE", "first", NOW))
                .expectEvents(new PatientWithdrawn(LIST, "first", "ZJF", DRUG, NOW));
    }

    @Test
    void refusesToWithdrawWhoDoesNotWait() {
        fixture.given(registered("first", 28, 0), new PatientWithdrawn(LIST, "first", "ZJF", DRUG, NOW))
                .when(new WithdrawPatient("ZJF", "AMLODIPINE", "first", NOW))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.refuse("ENTRY_NOT_WAITING", Map.of("entry", "first")));
    }

    @Test
    void refusesToCollectWhatIsNotKept() {
        fixture.given(registered("first", 28, 0))
                .when(new ConfirmCollection("ZJF", "AMLODIPINE", "first", NOW))
                .expectNoEvents()
                .expectResultMessagePayload(Decision.refuse("NOTHING_KEPT", Map.of("entry", "first")));
    }
}
