package io.tiaobo.transfer.config;

import io.tiaobo.transfer.transfer.process.ApprovalPolicy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tiaobo.approval.*}: when a rule promises for the donor.
 *
 * @param standard rule of regions without their own; by default everything that was reserved is promised
 * @param regions rules by division code
 */
@ConfigurationProperties("tiaobo.approval")
record ApprovalSettings(
        @DefaultValue Rule standard, @DefaultValue Map<String, Rule> regions) {
    /**
     * One region's rule.
     *
     * @param automatic false: a person at the donor answers every request
     * @param criticalAlways true: critical needs are promised whatever the other numbers say
     * @param daysKept whole days of its own demand the donor must keep after giving
     * @param surplusShare largest part of the donor's surplus promised without asking, 0 to 1
     */
    record Rule(
            @DefaultValue("true") boolean automatic,
            @DefaultValue("true") boolean criticalAlways,
            @DefaultValue("0") int daysKept,
            @DefaultValue("1") BigDecimal surplusShare) {
        ApprovalPolicy.Rule rule() {
            return new ApprovalPolicy.Rule(automatic, criticalAlways, daysKept, surplusShare);
        }
    }

    ApprovalPolicy policy() {
        return new ApprovalPolicy(
                standard.rule(),
                regions.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, region -> region.getValue().rule())));
    }
}
