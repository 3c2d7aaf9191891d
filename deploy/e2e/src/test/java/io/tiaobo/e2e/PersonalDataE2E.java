package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.chaos.run.Tables;
import io.tiaobo.e2e.Network.Opening;
import io.tiaobo.invariants.personal.PersonalDataScan;
import io.tiaobo.testkit.Received;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient with a name and a number that occur nowhere else, and then a search for them everywhere (I19). */
@ExtendWith(WithSystem.class)
@DisplayName("Who the patient is stays in the contact store")
class PersonalDataE2E {
    private static final String NAME = "Kanarienvogel-Qx71";
    private static final String PHONE = "19912345087";
    private static final String BAD_PHONE = "1991234508Z";

    private final SystemUnderTest system;
    private final Desk desk;
    private final Witness witness;

    PersonalDataE2E(SystemUnderTest system) {
        this.system = system;
        desk = new Desk(system.edge());
        witness = new Witness(system);
    }

    @Test
    void nameAndPhoneAreOnNoTopicInNoTableInNoLogAndInNoAnswer() {
        Network network = Network.open(desk, "CANARY", WithSystem.BY_RULE);
        network.stock(desk, new Opening(network.centre(), 20, 500));
        String station = network.station(1);

        List<String> answers = new ArrayList<>();
        answers.add(mistyped(network, station));
        String entry = PatientCase.register(desk, network, station, PatientCase.QUANTITY, NAME, PHONE);
        PatientCase patient = PatientCase.declared(desk, network, station, entry);
        patient.send(patient.promised());
        patient.receive(patient.onItsWay());
        patient.endsWellAndOnce(witness);
        answers.add(desk.get("/api/shortage/waiting-list/" + entry).body());
        answers.add(desk.get("/api/shortage/notices?entry=" + entry).body());
        answers.add(desk.transfer(patient.transferId()).toString());

        Map<String, String> places = new HashMap<>();
        places.put("answers", String.join("\n", answers));
        witness.everything().forEach((topic, records) -> places.put("topic " + topic, text(records)));
        for (Service service : Service.values()) {
            places.put("log of " + service.id(), system.logOf(service));
            places.put(
                    "metrics of " + service.id(),
                    system.at(service).get("/actuator/prometheus").body());
            places.put("tables of " + service.id(), new Tables(system.postgres().jdbcUrl(service.id())).text());
        }

        // The search finds what is there: the pseudonym is in answers, topics and tables.
        assertThat(places)
                .allSatisfy((place, text) -> assertThat(text).describedAs(place).isNotBlank());
        assertThat(places.get("answers")).contains(entry);
        assertThat(places.get("topic tiaobo.shortages.v1")).contains(entry);
        assertThat(places.get("tables of shortage")).contains(entry, "\"entryId\":\"" + entry);
        PersonalDataScan scan = new PersonalDataScan(List.of(NAME, PHONE, BAD_PHONE));
        places.forEach(scan::look);
        assertThat(scan.violations()).isEmpty();
    }

    /** A registration that is refused for its phone number says so without repeating it. */
    private String mistyped(Network network, String station) {
        Map<String, Object> request = Desk.registration(station, network.drug(), 28, NAME, BAD_PHONE);
        Edge.Answer answer = desk.post("/api/shortage/waiting-list", Desk.newKey(), request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("contact.phone");
        return answer.body();
    }

    private static String text(List<Received> records) {
        StringBuilder text = new StringBuilder();
        for (Received record : records) {
            Stream.of(Objects.toString(record.key(), ""), record.headers().toString(), value(record))
                    .forEach(part -> text.append(part).append('\n'));
        }
        return text.toString();
    }

    private static String value(Received record) {
        byte[] json = record.json();
        return json == null ? "" : new String(json, StandardCharsets.UTF_8);
    }
}
