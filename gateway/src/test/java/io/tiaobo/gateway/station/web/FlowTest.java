package io.tiaobo.gateway.station.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final Path FILES = Path.of("src/main/resources/static");
    private static final int SMALL = 40 * 1024;

    @Test
    @DisplayName("S2-42: every step of the card has its small picture in both languages, and there is no other")
    void everyStepHasItsPictures() throws IOException {
        List<Path> wanted = Flow.ALL.stream()
                .flatMap(flow -> Stream.of("zh", "en").flatMap(language -> flow.pictures(language).stream()))
                .map(address -> FILES.resolve(address.substring(1)))
                .toList();

        try (Stream<Path> there = Files.list(FILES.resolve("tablet/steps"))) {
            assertThat(there).containsExactlyInAnyOrderElementsOf(wanted);
        }
        for (Path picture : wanted) {
            assertThat(Files.size(picture)).as(picture.toString()).isBetween(1L, (long) SMALL);
        }
    }

    @Test
    @DisplayName("S2-42: no flow of the tablet has more than three steps")
    void noFlowHasMoreThanThreeSteps() {
        assertThat(Flow.ALL).hasSize(5).allMatch(flow -> flow.steps() <= 3);
    }
}
