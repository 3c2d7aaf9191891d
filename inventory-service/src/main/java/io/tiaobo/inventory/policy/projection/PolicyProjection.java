package io.tiaobo.inventory.policy.projection;

import io.tiaobo.inventory.policy.domain.PurchaseRuleText;
import io.tiaobo.inventory.policy.event.BanCleared;
import io.tiaobo.inventory.policy.event.BanSuspected;
import io.tiaobo.inventory.policy.event.ExplanationApproved;
import io.tiaobo.inventory.policy.event.PurchaseRuleSet;
import io.tiaobo.inventory.policy.event.VolumeAgreed;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps {@code purchase_rule}, {@code agreed_volume}, {@code explanation} and {@code ban_suspicion}. */
public final class PolicyProjection {
    private final JdbcTemplate database;

    /** Writes in the transaction of the processor. */
    public PolicyProjection(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(PurchaseRuleSet e) {
        PurchaseRuleText rule = e.rule();
        database.update(
                """
                insert into purchase_rule (code, version, region_code, required_percent, clinical_need_suffices,
                                           valid_from, valid_until, source_zh, source_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rule.code(),
                e.version(),
                rule.regionCode(),
                rule.requiredPercent(),
                rule.clinicalNeedSuffices(),
                rule.validFrom(),
                rule.validUntil(),
                rule.sourceZh(),
                rule.sourceEn());
    }

    @EventHandler
    void on(VolumeAgreed e) {
        database.update("""
                insert into agreed_volume (site_code, generic_group, valid_from, valid_until, with_branches, quantity)
                values (?, ?, ?, ?, ?, ?)
                on conflict (site_code, generic_group, valid_from) do update set valid_until = excluded.valid_until,
                    with_branches = excluded.with_branches, quantity = excluded.quantity
                """, e.siteCode(), e.genericGroup(), e.from(), e.until(), e.withBranches(), e.quantity());
    }

    @EventHandler
    void on(ExplanationApproved e) {
        database.update(
                "insert into explanation (tag, version, text_zh, text_en, approved_by, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                e.tag(),
                e.version(),
                e.textZh(),
                e.textEn(),
                e.approvedBy(),
                e.validFrom());
    }

    @EventHandler
    void on(BanSuspected e) {
        database.update(
                """
                insert into ban_suspicion (site_code, drug_code, ground, refusals, refused_units, since, observed_on)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (site_code, drug_code) do update set ground = excluded.ground,
                    refusals = excluded.refusals, refused_units = excluded.refused_units, since = excluded.since,
                    observed_on = excluded.observed_on
                """,
                e.siteCode(),
                e.drugCode(),
                e.evidence().ground().name(),
                e.evidence().refusals(),
                e.evidence().refusedUnits(),
                e.evidence().since(),
                e.evidence().observedOn());
    }

    @EventHandler
    void on(BanCleared e) {
        database.update("delete from ban_suspicion where site_code = ? and drug_code = ?", e.siteCode(), e.drugCode());
    }
}
