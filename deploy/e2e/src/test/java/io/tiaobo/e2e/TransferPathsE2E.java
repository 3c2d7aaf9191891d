package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.e2e.Network.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The long way: donors who are asked, one who says no, several who share, goods that suffer on the road (S1-23 … S1-31). */
@ExtendWith(WithSystem.class)
@DisplayName("A transfer finds its way past refusals and losses")
class TransferPathsE2E {
    private static final long NEED = 60;
    private static final long DAMAGED = 3;
    private static final long LOST = 2;

    private final Desk desk;
    private final Witness witness;

    TransferPathsE2E(SystemUnderTest system) {
        desk = new Desk(system.edge());
        witness = new Witness(system);
    }

    @Test
    @DisplayName(
            "Refused by the parent, shared by two siblings and the depot, damaged on the way, and still all there in the end")
    void refusedThenSharedThenPartlyReceivedThenFulfilled() {
        Network network = Network.open(desk, "PATHS", WithSystem.BY_HAND);
        String station = network.station(1);
        network.stock(
                desk,
                new Opening(network.depot(), 100, 500),
                new Opening(network.centre(), 10, 200),
                new Opening(network.station(2), 5, 30),
                new Opening(network.station(3), 4, 24));
        long everything = 500 + 200 + 30 + 24;

        String entry = PatientCase.register(desk, network, station, NEED, "Mr Wang", "13800000000");
        PatientCase patient = PatientCase.declared(desk, network, station, entry);
        String transfer = patient.transferId();

        JsonNode parent = reserved(transfer, 1).get(0);
        assertThat(donorAndUnits(parent)).isEqualTo(network.centre() + "=60");
        desk.insist(
                Desk.step(transfer, 1, "refusal"), Desk.newKey(), Map.of("reason", "NEEDS_ITS_STOCK", "by", "staff-7"));

        List<JsonNode> sharing = reserved(transfer, 3);
        assertThat(sharing.stream().map(TransferPathsE2E::donorAndUnits))
                .containsExactlyInAnyOrder(
                        network.station(2) + "=25", network.station(3) + "=20", network.depot() + "=15");
        assertThat(desk.legs(transfer, "REFUSED")).hasSize(1);
        sharing.forEach(leg -> approveAndSend(transfer, leg));
        Patience.until("all three are on their way", () -> desk.legs(transfer, "DISPATCHED"), legs -> legs.size() == 3);
        inTransit(network, station, NEED);
        addsUp(network, everything);

        JsonNode bumpy = legOf(transfer, network.station(2), "DISPATCHED");
        String lot = network.lotOf(network.station(2));
        int number = bumpy.get("leg").asInt();
        count(transfer, number, Desk.line(lot, 10, DAMAGED, LOST));
        JsonNode half = legOf(transfer, network.station(2), "PARTLY_RECEIVED");
        assertThat(half.get("accepted").asLong()).isEqualTo(10);
        assertThat(half.get("rejected").asLong()).isEqualTo(DAMAGED);
        assertThat(half.get("lost").asLong()).isEqualTo(LOST);

        // What was spoilt is missing again and the search goes on by itself.
        JsonNode replacement = reserved(transfer, 1).get(0);
        assertThat(donorAndUnits(replacement)).isEqualTo(network.depot() + "=" + (DAMAGED + LOST));
        approveAndSend(transfer, replacement);
        count(transfer, number, Desk.line(lot, 10, 0, 0));
        Patience.until("the rest is on its way", () -> desk.legs(transfer, "DISPATCHED"), legs -> legs.size() == 3);
        desk.legs(transfer, "DISPATCHED")
                .forEach(leg -> desk.insist(
                        Desk.step(transfer, leg.get("leg").asInt(), "receipt"), Desk.newKey(), Desk.allGood(leg)));

        Patience.until(
                transfer + " is fulfilled",
                () -> desk.transfer(transfer).get("transfer"),
                row -> row.get("outcome").asString("").equals("FULFILLED"));
        Patience.until("the patient is told", () -> desk.notices(entry, "READY"), notices -> notices.size() == 1);
        desk.dispense(station, network.drug(), NEED);
        desk.insist("/api/shortage/waiting-list/" + entry + "/collection", Desk.newKey(), Map.of());

        inTransit(network, station, 0);
        addsUp(network, everything - NEED - DAMAGED - LOST);
        Patience.until("the end is public", () -> witness.endsOf(transfer), ends -> !ends.isEmpty());
        assertThat(witness.endsOf(transfer))
                .singleElement()
                .satisfies(end -> assertThat(end.accepted()).isEqualTo(NEED));
        donorsKeptTheirOwn(network);
        PatientCase.booksAgree(desk);
    }

    @Test
    @DisplayName("Given up on the road: what was sent goes back to the donor's shelf (I13)")
    void cancelledOnTheWayComesBackToTheDonor() {
        Network network = Network.open(desk, "BACK", WithSystem.BY_HAND);
        network.stock(desk, new Opening(network.centre(), 10, 100));
        String key = Desk.newKey();
        String transfer = "T/m/" + key;
        desk.insist(
                "/api/transfer/transfers",
                key,
                Map.of(
                        "siteCode",
                        network.station(1),
                        "drugCode",
                        network.drug(),
                        "quantity",
                        40,
                        "urgency",
                        "ROUTINE"));
        approveAndSend(transfer, reserved(transfer, 1).get(0));
        legOf(transfer, network.centre(), "DISPATCHED");
        inTransit(network, network.station(1), 40);

        desk.insist(
                "/api/transfer/transfer/cancellation?id=" + Desk.encoded(transfer),
                Desk.newKey(),
                Map.of("reason", "NO_LONGER_NEEDED", "by", "staff-7"));
        desk.insist(Desk.step(transfer, 1, "return"), Desk.newKey(), Map.of());

        Patience.until(
                transfer + " has ended",
                () -> desk.transfer(transfer).get("transfer"),
                row -> row.get("outcome").asString("").equals("CANCELLED"));
        inTransit(network, network.station(1), 0);
        JsonNode donor = Patience.until(
                "the goods are back",
                () -> desk.level(network.centre(), network.drug()),
                level -> level.get("onHand").asLong() == 100);
        assertThat(donor.get("reserved").asLong()).isZero();
        assertThat(desk.legs(transfer, "RETURNED")).hasSize(1);
        PatientCase.booksAgree(desk);
    }

    private List<JsonNode> reserved(String transfer, int legs) {
        return Patience.until(
                legs + " legs of " + transfer + " wait for an answer",
                () -> desk.legs(transfer, "RESERVED"),
                found -> found.size() == legs);
    }

    private JsonNode legOf(String transfer, String donor, String state) {
        return Patience.until(
                        donor + "'s leg is " + state,
                        () -> desk.legs(transfer, state).stream()
                                .filter(leg -> leg.get("donorSite").asString().equals(donor))
                                .toList(),
                        legs -> legs.size() == 1)
                .get(0);
    }

    private void approveAndSend(String transfer, JsonNode leg) {
        int number = leg.get("leg").asInt();
        long quantity = leg.get("reserved").asLong();
        String arrival = Instant.now().plus(Duration.ofHours(20)).toString();
        desk.insist(
                Desk.step(transfer, number, "approval"),
                Desk.newKey(),
                Map.of("quantity", quantity, "promisedAt", arrival, "by", "staff-9"));
        desk.insist(Desk.step(transfer, number, "dispatch"), Desk.newKey(), Map.of("quantity", quantity));
    }

    private void count(String transfer, int leg, Map<String, Object> line) {
        desk.insist(Desk.step(transfer, leg, "receipt"), Desk.newKey(), Map.of("lines", List.of(line)));
    }

    private void inTransit(Network network, String station, long units) {
        Patience.until(
                units + " units on their way to " + station,
                () -> desk.level(station, network.drug()),
                level -> level.get("inTransit").asLong() == units);
    }

    /** On all shelves and all roads together, counted here and not by the system. */
    private void addsUp(Network network, long units) {
        Patience.until(
                units + " units in the network",
                () -> desk.levels(network.drug()).stream()
                        .mapToLong(level -> level.get("onHand").asLong()
                                + level.get("inTransit").asLong())
                        .sum(),
                sum -> sum == units);
    }

    private void donorsKeptTheirOwn(Network network) {
        assertThat(desk.levels(network.drug()))
                .hasSize(5)
                .allSatisfy(level -> assertThat(level.get("usable").asLong())
                        .isGreaterThanOrEqualTo(level.get("minimum").asLong()));
    }

    private static String donorAndUnits(JsonNode leg) {
        return leg.get("donorSite").asString() + "=" + leg.get("reserved").asLong();
    }
}
