package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A patient who waits for medicine at a station, and the transfer that brings it; one step after the other. */
final class PatientCase {
    /** Four weeks, one tablet a day. */
    static final long QUANTITY = 28;

    private final Desk desk;
    private final Network network;
    private final String station;
    private final String entryId;
    private final String shortageId;

    private PatientCase(Desk desk, Network network, String station, String entryId, String shortageId) {
        this.desk = desk;
        this.network = network;
        this.station = station;
        this.entryId = entryId;
        this.shortageId = shortageId;
    }

    /** Somebody without a tablet left is registered at a station that has none (S1-19). */
    static String register(Desk desk, Network network, String station) {
        return register(desk, network, station, QUANTITY, "Mr Wang", "13800000000");
    }

    static String register(Desk desk, Network network, String station, long quantity, String name, String phone) {
        Map<String, Object> patient = Desk.registration(station, network.drug(), quantity, name, phone);
        return desk.insist("/api/shortage/waiting-list", Desk.newKey(), patient)
                .get("entryId")
                .asString();
    }

    /** Waits until the system has declared the shortage of a registered patient (S1-22). */
    static PatientCase declared(Desk desk, Network network, String station, String entryId) {
        JsonNode shortage = Patience.until(
                        "a shortage at " + station,
                        () -> desk.openShortage(station, network.drug()),
                        found -> found.isPresent())
                .orElseThrow();
        return new PatientCase(
                desk, network, station, entryId, shortage.get("shortageId").asString());
    }

    String entryId() {
        return entryId;
    }

    String transferId() {
        return "T/" + shortageId;
    }

    /** The one leg, promised for the donor by the rule. */
    JsonNode promised() {
        return legIn("APPROVED");
    }

    /** The donor's word that it sends; answered before inventory has booked it. */
    void send(JsonNode leg) {
        desk.insist(
                Desk.step(transferId(), leg.get("leg").asInt(), "dispatch"),
                Desk.newKey(),
                Map.of("quantity", leg.get("approved").asLong()));
    }

    JsonNode onItsWay() {
        return legIn("DISPATCHED");
    }

    /** The receiver's count; answered before inventory has booked it. */
    void receive(JsonNode leg) {
        desk.insist(Desk.step(transferId(), leg.get("leg").asInt(), "receipt"), Desk.newKey(), Desk.allGood(leg));
    }

    private JsonNode legIn(String state) {
        return Patience.until(
                        transferId() + " has one leg " + state,
                        () -> desk.legs(transferId(), state),
                        legs -> legs.size() == 1)
                .get(0);
    }

    /** The transfer ends once, the patient is told once, the shortage is over once (I8). */
    void endsWellAndOnce(Witness witness) {
        Patience.until(
                transferId() + " is fulfilled",
                () -> desk.transfer(transferId()).get("transfer"),
                transfer -> transfer.get("outcome").asString("").equals("FULFILLED"));
        Patience.until(
                "the patient is told",
                () -> desk.notices(entryId, "READY"),
                notices -> !notices.isEmpty()
                        && !notices.get(0).path("deliveredAt").isNull());
        Patience.until(
                shortageId + " is over",
                () -> desk.shortage(shortageId),
                shortage -> shortage.get("outcome").asString("").equals("RESTOCKED"));
        Patience.until(
                "the end of " + transferId() + " is public",
                () -> witness.endsOf(transferId()),
                ends -> !ends.isEmpty());
        assertThat(witness.endsOf(transferId())).singleElement().satisfies(end -> {
            assertThat(end.outcome()).isEqualTo("FULFILLED");
            assertThat(end.accepted()).isEqualTo(QUANTITY);
        });
        assertThat(desk.notices(entryId, "READY")).hasSize(1);
        Patience.until(
                "exactly what was needed is at " + station,
                () -> desk.level(station, network.drug()),
                level -> level.get("onHand").asLong() == QUANTITY
                        && level.get("inTransit").asLong() == 0);
        assertThat(desk.openShortage(station, network.drug())).isEmpty();
    }

    /** The whole case without an accident. */
    static PatientCase played(Desk desk, Network network, String station, Witness witness) {
        PatientCase patient = declared(desk, network, station, register(desk, network, station));
        patient.send(patient.promised());
        patient.receive(patient.onItsWay());
        patient.endsWellAndOnce(witness);
        return patient;
    }

    /** The services whose invariants can be asked for. */
    static final List<String> BOOKS = List.of("inventory", "shortage", "transfer");

    /** No service finds a violated invariant. */
    static void booksAgree(Desk desk) {
        for (String service : BOOKS) {
            JsonNode report = Patience.until(
                    "the checks of " + service,
                    () -> desk.checks(service),
                    answer -> answer.get("violations").asInt() == 0);
            assertThat(report.get("checks").size()).isGreaterThan(3);
        }
    }
}
