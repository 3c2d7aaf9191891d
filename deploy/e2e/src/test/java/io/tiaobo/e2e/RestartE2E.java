package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.e2e.Network.Opening;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Power cuts in the middle of a transfer: nothing is lost, nothing happens twice (F1, I2, I8, I15). */
@ExtendWith(WithSystem.class)
@DisplayName("Whatever dies, every transfer ends exactly once")
class RestartE2E {
    private final SystemUnderTest system;
    private final Desk desk;
    private final Witness witness;

    RestartE2E(SystemUnderTest system) {
        this.system = system;
        desk = new Desk(system.edge());
        witness = new Witness(system);
    }

    @BeforeEach
    void allServicesAreUp() {
        PatientCase.booksAgree(desk);
    }

    @Test
    void aPowerCutAtEveryStepOfATransferLosesAndRepeatsNothing() {
        Network network = stocked("POWER");

        String entryId = PatientCase.register(desk, network, network.station(1));
        powerCut();
        PatientCase patient = PatientCase.declared(desk, network, network.station(1), entryId);
        JsonNode promised = patient.promised();
        powerCut();
        patient.send(promised);
        powerCut();
        JsonNode onItsWay = patient.onItsWay();
        patient.receive(onItsWay);
        powerCut();

        patient.endsWellAndOnce(witness);
        PatientCase.booksAgree(desk);
    }

    @Test
    void theKilledGatewayMissesNothingOfATransfer() {
        Network network = stocked("GATEWAY");
        PatientCase patient = PatientCase.declared(
                desk, network, network.station(1), PatientCase.register(desk, network, network.station(1)));
        patient.send(patient.promised());

        system.crash(Service.GATEWAY);
        patient.receive(patient.onItsWay());

        patient.endsWellAndOnce(witness);
        Patience.until(
                "the overview has followed",
                () -> desk.get("/api/transfers?id=" + Desk.encoded(patient.transferId()))
                        .json(),
                row -> row.get("state").asString("").equals("FULFILLED"));
    }

    @Test
    void whatIsAcceptedWithoutKafkaArrivesWhenItIsBack() {
        Network network = stocked("KAFKA");

        PatientCase patient;
        system.kafka().kill();
        try {
            String entryId = PatientCase.register(desk, network, network.station(1));
            desk.dispense(network.centre(), network.drug(), 3);
            onHand(network, 497);
            patient = PatientCase.declared(desk, network, network.station(1), entryId);
            assertThat(desk.get("/api/transfer/transfer?id=" + Desk.encoded(patient.transferId()))
                            .status())
                    .isEqualTo(404);
        } finally {
            system.kafka().restart();
        }

        patient.send(patient.promised());
        patient.receive(patient.onItsWay());
        patient.endsWellAndOnce(witness);
        PatientCase.booksAgree(desk);
    }

    @Test
    void servicesOutliveTheDatabaseAndAskCallersToComeBack() {
        Network network = stocked("PG");
        PatientCase patient = PatientCase.declared(
                desk, network, network.station(1), PatientCase.register(desk, network, network.station(1)));
        JsonNode promised = patient.promised();
        List<Long> before = pids();

        String key = Desk.newKey();
        String dispenses = Desk.stock(network.centre(), network.drug()) + "/dispenses";
        system.postgres().kill();
        try {
            Edge.Answer away = desk.post(dispenses, key, Map.of("quantity", 5));
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(desk.get("/api/shortage/shortages").status()).isEqualTo(503);
            assertThat(desk.get("/api/transfer/transfers").status()).isEqualTo(503);
        } finally {
            system.postgres().restart();
        }

        desk.insist(dispenses, key, Map.of("quantity", 5));
        patient.send(promised);
        patient.receive(patient.onItsWay());
        patient.endsWellAndOnce(witness);
        onHand(network, 500 - 5 - PatientCase.QUANTITY);
        assertThat(pids()).isEqualTo(before);
        PatientCase.booksAgree(desk);
    }

    /** Where one of them dies alone is the matter of {@link CrashMatrixE2E}. */
    private void powerCut() {
        system.crash(Service.INVENTORY, Service.SHORTAGE, Service.TRANSFER);
    }

    private Network stocked(String prefix) {
        Network network = Network.open(desk, prefix, WithSystem.BY_RULE);
        network.stock(desk, new Opening(network.centre(), 20, 500));
        return network;
    }

    private void onHand(Network network, long units) {
        Patience.until(
                units + " units at the centre",
                () -> desk.level(network.centre(), network.drug()),
                level -> level.get("onHand").asLong() == units);
    }

    private List<Long> pids() {
        return Stream.of(Service.values()).map(system::pid).toList();
    }
}
