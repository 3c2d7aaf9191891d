package io.tiaobo.transfer.transfer.process;

import io.tiaobo.transfer.sourcing.domain.KeepStock;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.math.BigDecimal;
import java.util.Map;

/**
 * When a rule may promise for the donor instead of a person, region by region (S1-30, S2-51).
 *
 * @param standard rule of regions without their own
 * @param regions rules by division code
 */
public record ApprovalPolicy(Rule standard, Map<String, Rule> regions) {
    /**
     * One region's rule.
     *
     * @param automatic false: a person at the donor answers every request
     * @param criticalAlways true: critical needs are promised whatever the other numbers say
     * @param daysKept whole days of its own demand the donor must keep after giving
     * @param surplusShare largest part of the donor's surplus that is promised without asking, 0 to 1
     */
    public record Rule(boolean automatic, boolean criticalAlways, int daysKept, BigDecimal surplusShare) {}

    /**
     * Whether the rule promises a leg.
     *
     * @param region donor's region
     * @param urgency class of the need
     * @param quantity units reserved
     * @param usableAfter donor's usable units after the reservation
     * @param keepStock units the donor must keep
     * @param dailyDemand donor's demand, units a day
     */
    public boolean promises(
            String region, Urgency urgency, long quantity, long usableAfter, long keepStock, BigDecimal dailyDemand) {
        Rule rule = regions.getOrDefault(region, standard);
        if (!rule.automatic()) {
            return false;
        }
        if (rule.criticalAlways() && urgency == Urgency.CRITICAL) {
            return true;
        }
        Long days = KeepStock.daysOf(usableAfter, dailyDemand);
        boolean keepsEnough = days == null || days >= rule.daysKept();
        long surplus = Math.max(0, usableAfter + quantity - keepStock);
        boolean modest =
                BigDecimal.valueOf(surplus).multiply(rule.surplusShare()).compareTo(BigDecimal.valueOf(quantity)) >= 0;
        return keepsEnough && modest;
    }
}
