package io.tiaobo.gateway;

import io.tiaobo.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void followsTheHouseRules() {
        ArchitectureRules.check("io.tiaobo.gateway");
    }
}
