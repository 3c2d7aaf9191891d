package io.tiaobo.shortage;

import io.tiaobo.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check("io.tiaobo.shortage");
    }
}
