package io.tiaobo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.e2e.CrashMatrix.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The services die at their fail points, are started again, and everything ends as if nothing had happened (F1, I1–I15).
 * {@code -Dtiaobo.matrix=full} walks the whole matrix, {@code -Dtiaobo.matrix=<line>} the walk of one line of crash-matrix.txt,
 * {@code -Dtiaobo.matrix=<line>-<line>} those in between.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("Wherever a service dies, the transfer ends once and every tablet adds up")
class CrashMatrixE2E {
    private static final CrashMatrix MATRIX = CrashMatrix.read();
    private static final String CHOICE = System.getProperty("tiaobo.matrix", "");
    private static final Pattern LINES = Pattern.compile("(\\d+)(?:-(\\d+))?");

    private final CrashSite site = new CrashSite();
    private final Desk desk = new Desk(site.system().edge());

    @AfterAll
    void close() {
        site.close();
    }

    static Stream<Walk> walks() {
        Matcher lines = LINES.matcher(CHOICE);
        if (!lines.matches()) {
            return MATRIX.chosen(CHOICE.equals("full")).stream();
        }
        int first = Integer.parseInt(lines.group(1));
        int last = lines.group(2) == null ? first : Integer.parseInt(lines.group(2));
        return MATRIX.chosen(true).stream().filter(walk -> walk.line() >= first && walk.line() <= last);
    }

    @Order(1)
    @MethodSource("walks")
    @ParameterizedTest(name = "{0}")
    void aPathIsWalkedToItsEndThroughAllItsCrashes(Walk walk) {
        CrashScene scene = CrashScene.open(site, "W" + walk.line(), walk.path());
        site.awaitQuiet();
        site.arm(walk);

        CrashPath.Ending ending = walk.path().walk(scene);
        site.awaitAllCrashes();
        site.awaitQuiet();

        if (!ending.transfer().isEmpty()) {
            scene.endedOnce(ending.transfer(), ending.outcome());
        }
        scene.servedOnce(ending.served());
        scene.addsUp();
        PatientCase.booksAgree(desk);
    }

    @Order(2)
    @Test
    void everyStepThatWasSeenHasACase() {
        List<String> forgotten = new ArrayList<>();
        for (Service service : Service.values()) {
            site.stepsOf(service).stream()
                    .filter(step -> !MATRIX.knows(service, step))
                    .forEach(step -> forgotten.add(service.id() + " " + step));
        }

        assertThat(forgotten)
                .describedAs("steps without a line in crash-matrix.txt")
                .isEmpty();
    }

    @Order(3)
    @Test
    @DisplayName("Everything that was published in all walks adds up (I1-I19)")
    void theWholeHistoryAddsUp() {
        new Audit(site.system()).findsNothing();
    }
}
