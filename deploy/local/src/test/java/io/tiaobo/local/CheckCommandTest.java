package io.tiaobo.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckCommandTest {
    @Test
    void findsWhatIsViolatedAndOnlyThat() {
        Http.Answer answer = new Http.Answer(
                200,
                "{\"service\":\"inventory\",\"violations\":2,\"checks\":["
                        + "{\"id\":\"I1\",\"violations\":[]},{\"id\":\"I3\",\"violations\":[\"a\",\"b\"]}]}");

        assertThat(CheckCommand.violations(answer.json()))
                .singleElement()
                .asString()
                .contains("I3");
    }
}
