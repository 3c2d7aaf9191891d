package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.e2e.Network.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A small network with one drug where a path is walked. Everything is asked for until it is answered, and everything is waited
 * for, so that a service may be away at any moment. It counts the units itself.
 */
final class CrashScene {
    static final long NEED = PatientCase.QUANTITY;
    static final long SHELF = 200;
    /** Not none: what changes nothing is no event, and the settings are a step to die at, too. */
    private static final long MINIMUM = 1;

    private final CrashSite site;
    private final Desk desk;
    private final Network network;
    private long everything;

    private CrashScene(CrashSite site, Desk desk, Network network) {
        this.site = site;
        this.desk = desk;
        this.network = network;
    }

    /** Makes a network whose centre and depot have {@value #SHELF} units each. */
    static CrashScene open(CrashSite site, String prefix, CrashPath path) {
        Desk desk = new Desk(site.system().edge());
        CrashScene scene = new CrashScene(site, desk, Network.open(desk, prefix, path.region()));
        for (String donor : List.of(scene.centre(), scene.depot())) {
            scene.network.stock(desk, new Opening(donor, MINIMUM, SHELF));
            scene.everything += SHELF;
        }
        return scene;
    }

    CrashSite site() {
        return site;
    }

    Network network() {
        return network;
    }

    String centre() {
        return network.centre();
    }

    String depot() {
        return network.depot();
    }

    String station() {
        return network.station(1);
    }

    /** Somebody without a tablet left comes to the station; the shortage follows by itself. */
    PatientCase somebodyWaits() {
        return PatientCase.declared(desk, network, station(), registered());
    }

    String registered() {
        return PatientCase.register(desk, network, station());
    }

    /** A transfer asked for by hand; its id. */
    String asksByHand() {
        String key = Desk.newKey();
        Map<String, Object> wanted =
                Map.of("siteCode", station(), "drugCode", network.drug(), "quantity", NEED, "urgency", "ROUTINE");
        desk.insist("/api/transfer/transfers", key, wanted);
        return "T/m/" + key;
    }

    /** The one leg of a donor that is in a state. */
    JsonNode leg(String transfer, String state, String donor) {
        return Patience.until(
                        donor + " has a leg " + state + " of " + transfer,
                        () -> desk.legs(transfer, state).stream()
                                .filter(leg -> leg.get("donorSite").asString().equals(donor))
                                .toList(),
                        legs -> legs.size() == 1)
                .get(0);
    }

    List<JsonNode> legs(String transfer, String state, int number) {
        return Patience.until(
                number + " legs of " + transfer + " are " + state,
                () -> desk.legs(transfer, state),
                legs -> legs.size() == number);
    }

    /** The centre's goods are reserved. */
    JsonNode centreReserves(String transfer) {
        return leg(transfer, "RESERVED", centre());
    }

    /** The centre promises what it has reserved, and sends it. */
    JsonNode centreSends(String transfer) {
        approveAndSend(transfer, centreReserves(transfer));
        return onItsWay(transfer, centre());
    }

    JsonNode onItsWay(String transfer, String donor) {
        return leg(transfer, "DISPATCHED", donor);
    }

    void approve(String transfer, JsonNode leg) {
        String arrival = Instant.now().plus(Duration.ofHours(20)).toString();
        step(
                transfer,
                leg,
                "approval",
                Map.of("quantity", leg.get("reserved").asLong(), "promisedAt", arrival, "by", "staff-9"));
    }

    void refuse(String transfer, JsonNode leg) {
        step(transfer, leg, "refusal", Map.of("reason", "NEEDS_ITS_STOCK", "by", "staff-7"));
    }

    void send(String transfer, JsonNode leg, long units) {
        step(transfer, leg, "dispatch", Map.of("quantity", units));
    }

    void receive(String transfer, JsonNode leg) {
        step(transfer, leg, "receipt", Desk.allGood(leg));
    }

    /** Counts a part of the only lot of a leg; what is neither good nor unfit nor lost is still on its way. */
    void receivePart(String transfer, JsonNode leg, long accepted, long rejected, long lost) {
        String lot = Edge.parse(leg.get("lots").asString()).get(0).get("lot").asString();
        step(transfer, leg, "receipt", Map.of("lines", List.of(Desk.line(lot, accepted, rejected, lost))));
        everything -= rejected + lost;
    }

    void giveBack(String transfer, JsonNode leg) {
        step(transfer, leg, "return", Map.of());
    }

    void cancel(String transfer) {
        desk.insist(
                "/api/transfer/transfer/cancellation?id=" + Desk.encoded(transfer),
                Desk.newKey(),
                Map.of("reason", "NO_LONGER_NEEDED", "by", "staff-7"));
    }

    private void step(String transfer, JsonNode leg, String step, Map<String, Object> body) {
        desk.insist(Desk.step(transfer, leg.get("leg").asInt(), step), Desk.newKey(), body);
    }

    /** A donor's leg the whole way, from the reserved goods to the shelf. */
    void goesTheWholeWay(String transfer, String donor) {
        approveAndSend(transfer, leg(transfer, "RESERVED", donor));
        receive(transfer, onItsWay(transfer, donor));
    }

    void approveAndSend(String transfer, JsonNode leg) {
        approve(transfer, leg);
        send(transfer, leg, leg.get("reserved").asLong());
    }

    /** A supplier delivers to the station what no donor gave. */
    void supplied(long units) {
        stockStep(station(), "receipts", Map.of("source", "PURCHASE", "lots", List.of(lot("SUPPLIED", units))));
        everything += units;
    }

    /** No donor could help, everybody knows it: a supplier does, and the patient has what it waits for. */
    CrashPath.Ending bought(PatientCase patient) {
        escalated(patient);
        supplied(NEED);
        return new CrashPath.Ending(patient.transferId(), "UNFULFILLED", List.of(patient.entryId()));
    }

    void dispense(String at, long units) {
        stockStep(at, "dispenses", Map.of("quantity", units));
        everything -= units;
    }

    /** Broken goods of a donor's only lot leave its books. */
    void writeOff(String donor, long units) {
        stockStep(donor, "write-offs", brokenGoods(donor, units));
        everything -= units;
    }

    /**
     * Inventory dies between booking a step and publishing an event of it, and stays away: the others do not know yet. What is
     * answered says it once more when inventory is back.
     */
    Runnable unseen(String event, String donor, String step, Map<String, Object> body, long gone) {
        String key = Desk.newKey();
        String path = Desk.stock(donor, network.drug()) + "/" + step;
        Victim inventory = site.victim(Service.INVENTORY);
        inventory.trap("BEFORE_TRANSACTION:publish/" + event);
        try {
            desk.post(path, key, body);
        } catch (Edge.NotAnswered diedBeforeItsAnswer) {
            // asked again below
        }
        inventory.awaitTrapped();
        everything -= gone;
        return () -> {
            inventory.up();
            desk.insist(path, key, body);
        };
    }

    Map<String, Object> brokenGoods(String donor, long units) {
        return Map.of("reason", "DAMAGED", "lots", List.of(lot(network.lotOf(donor), units)));
    }

    void miscount(String donor, long difference) {
        stockStep(
                donor,
                "adjustments",
                Map.of(
                        "reason",
                        difference < 0 ? "MISSING" : "FOUND",
                        "lots",
                        List.of(Map.of("lot", network.lotOf(donor), "expiry", expiry(), "difference", difference))));
        everything += difference;
    }

    void holdAndRelease(String donor, long units) {
        Map<String, Object> lot = Map.of("lot", network.lotOf(donor), "quantity", units);
        stockStep(donor, "holds", Map.of("lot", network.lotOf(donor), "quantity", units, "reason", "QUARANTINE"));
        stockStep(donor, "hold-releases", lot);
    }

    private void stockStep(String at, String step, Map<String, Object> body) {
        desk.insist(Desk.stock(at, network.drug()) + "/" + step, Desk.newKey(), body);
    }

    private static Map<String, Object> lot(String number, long units) {
        return Map.of("lot", number, "expiry", expiry(), "quantity", units);
    }

    private static String expiry() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(2).toString();
    }

    /** Told to come, the patient takes the medicine home. */
    void collects(PatientCase patient) {
        Patience.until("the patient is told", () -> desk.notices(patient.entryId(), "READY"), told -> !told.isEmpty());
        dispense(station(), NEED);
        desk.insist("/api/shortage/waiting-list/" + patient.entryId() + "/collection", Desk.newKey(), Map.of());
    }

    void withdraws(PatientCase patient) {
        desk.insist("/api/shortage/waiting-list/" + patient.entryId() + "/withdrawal", Desk.newKey(), Map.of());
    }

    void cancelShortage() {
        desk.insist(
                "/api/shortage/shortages/" + station() + "/" + network.drug() + "/cancellation",
                Desk.newKey(),
                Map.of("reason", "NO_LONGER_NEEDED"));
    }

    /** The bureau has been told that a step is late. */
    void bureauKnows(String transfer, String step) {
        Patience.until(
                "a task because of " + step + " of " + transfer,
                () -> desk.items("/api/transfer/tasks?size=200&transfer=" + Desk.encoded(transfer)),
                tasks -> tasks.stream()
                        .anyMatch(task -> task.path("step").asString("").equals(step)));
    }

    void escalated(PatientCase patient) {
        String shortage = patient.transferId().substring(2);
        Patience.until(
                shortage + " is escalated",
                () -> desk.shortage(shortage),
                row -> !row.path("escalatedAt").isNull());
    }

    /** One end, as it must be, and it is public exactly once (I8). */
    void endedOnce(String transfer, String outcome) {
        Witness witness = new Witness(site.system());
        Patience.until("the end of " + transfer, () -> witness.endsOf(transfer), ends -> !ends.isEmpty());
        assertThat(witness.endsOf(transfer))
                .singleElement()
                .satisfies(end -> assertThat(end.outcome()).isEqualTo(outcome));
    }

    /** The patients were told once each that their medicine is there (I11). */
    void servedOnce(List<String> entries) {
        for (String entry : entries) {
            Patience.until(entry + " is served", () -> desk.notices(entry, "READY"), told -> !told.isEmpty());
            assertThat(desk.notices(entry, "READY")).hasSize(1);
        }
    }

    /** Counted here and not by the system: nothing is lost, promised or on a road any more (I2, I5, I6, I13). */
    void addsUp() {
        Patience.until(
                everything + " units on the shelves of " + network.prefix(),
                () -> desk.levels(network.drug()),
                levels -> sum(levels, "onHand") == everything
                        && sum(levels, "reserved") == 0
                        && sum(levels, "inTransit") == 0);
    }

    private static long sum(List<JsonNode> levels, String bucket) {
        return levels.stream().mapToLong(level -> level.get(bucket).asLong()).sum();
    }
}
