package io.tiaobo.inventory;

import io.tiaobo.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheHouseRules() {
        ArchitectureRules.check("io.tiaobo.inventory");
    }
}
