package io.tiaobo.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class PersonTest {
    private static final Map<String, Object> CLAIMS =
            Map.of("sub", "yungang", "name", "云岗中心药师 · Pharmacist", "name#zh", "云岗中心药师", "name#en", "Pharmacist");

    @AfterEach
    void forgetTheRequest() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    @DisplayName("a person is called in the language of the request, as far as the provider knows it")
    void isCalledInTheLanguageOfTheRequest() {
        assertThat(nameIn(Locale.SIMPLIFIED_CHINESE, CLAIMS)).isEqualTo("云岗中心药师");
        assertThat(nameIn(Locale.ENGLISH, CLAIMS)).isEqualTo("Pharmacist");
        assertThat(nameIn(Locale.FRENCH, CLAIMS)).isEqualTo("云岗中心药师 · Pharmacist");
        assertThat(nameIn(Locale.ENGLISH, Map.of("sub", "yungang"))).isEqualTo("yungang");
    }

    private static String nameIn(Locale language, Map<String, Object> claims) {
        LocaleContextHolder.setLocale(language);
        return Person.of(claims).name();
    }
}
