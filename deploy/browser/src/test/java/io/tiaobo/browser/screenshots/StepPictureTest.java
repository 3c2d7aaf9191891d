package io.tiaobo.browser.screenshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepPictureTest {
    private static final Path CARD = Path.of("../../gateway/src/main/resources/static/tablet/steps");

    @Test
    @DisplayName("S2-42: each picture of the tablet's step card is one that the command takes")
    void everyPictureOfTheCardIsTaken() throws IOException {
        try (Stream<Path> shown = Files.list(CARD)) {
            assertThat(StepPicture.ALL.stream().map(step -> step.name() + ".png"))
                    .containsExactlyInAnyOrderElementsOf(
                            shown.map(file -> file.getFileName().toString()).toList());
        }
    }
}
