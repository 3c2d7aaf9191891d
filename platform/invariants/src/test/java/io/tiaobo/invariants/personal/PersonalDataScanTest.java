package io.tiaobo.invariants.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.invariants.Violation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I19: the search for personal data")
class PersonalDataScanTest {
    private static List<Violation> look(String text) {
        PersonalDataScan scan = new PersonalDataScan(List.of("Kanarienvogel"));
        scan.look("log", text);
        return scan.violations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "called 13912345678",
                "{\"phone\":\"19912345087\"}",
                "+8613912345678",
                "tel:+86-13912345678,",
                "电话：13912345678。",
                "手机13912345678是",
                "phone=13912345678 name=x",
                "110106194912310021",
                "card 11010619491231002X.",
                "Mr Kanarienvogel was here"
            })
    void findsIt(String text) {
        assertThat(look(text)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("I19");
            assertThat(found.subject()).isEqualTo("log");
            assertThat(found.text()).doesNotContain("139123", "199123", "110106", "Kanarien");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XC09CAE087A001010199901",
                "1795312345678",
                "at 1795312345.678901",
                "0.13912345678",
                "5e0c2a9f-7d41-4b86-9a3e-139123456789",
                "id_13912345678",
                "lot13912345678",
                "12912345678",
                "110106194913310021",
                "1101061949123100210",
                "2026-11-22T09:12:00.184391234Z"
            })
    void leavesOtherCodesAlone(String text) {
        assertThat(look(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void countsWhatItFindsAndHowMuchItRead(int times) {
        PersonalDataScan scan = new PersonalDataScan(List.of());
        scan.look("topic", "13912345678\n".repeat(times));
        assertThat(scan.violations())
                .singleElement()
                .satisfies(found -> assertThat(found.text()).contains(times + " times"));
        assertThat(scan.characters()).isEqualTo(12L * times);
    }
}
