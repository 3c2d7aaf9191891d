package io.tiaobo.gateway.shortages.projection;

import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.gateway.SqlTime;
import io.tiaobo.gateway.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row per shortage. Each message sets only what it knows, urgency and need never fall, and the end is set once, so that
 * repetition and order do not matter.
 */
@Component
public class ShortageProjection {
    private final JdbcClient database;

    ShortageProjection(JdbcClient database) {
        this.database = database;
    }

    /** A shortage began. */
    public void declared(ShortageDeclaredV1 fact) {
        String sql = """
                insert into shortage (shortage_id, site_code, drug_code, cause, urgency, quantity_needed, declared_at)
                values (:id, :site, :drug, :cause, :urgency, :need, :at)
                on conflict (shortage_id) do update set
                    cause = excluded.cause, declared_at = excluded.declared_at,
                    urgency = greatest(shortage.urgency, excluded.urgency),
                    quantity_needed = greatest(shortage.quantity_needed, excluded.quantity_needed)
                """;
        row(sql, fact.shortageId(), fact.siteCode(), fact.drugCode())
                .param("cause", fact.cause())
                .param("urgency", Urgency.rankOf(fact.urgency()))
                .param("need", fact.quantityNeeded())
                .param("at", SqlTime.of(fact.declaredAt()))
                .update();
    }

    /** It became more urgent or larger. */
    public void needChanged(ShortageNeedChangedV1 fact) {
        String sql = """
                insert into shortage (shortage_id, site_code, drug_code, urgency, quantity_needed)
                values (:id, :site, :drug, :urgency, :need)
                on conflict (shortage_id) do update set
                    urgency = greatest(shortage.urgency, excluded.urgency),
                    quantity_needed = greatest(shortage.quantity_needed, excluded.quantity_needed)
                """;
        row(sql, fact.shortageId(), fact.siteCode(), fact.drugCode())
                .param("urgency", Urgency.rankOf(fact.urgency()))
                .param("need", fact.quantityNeeded())
                .update();
    }

    /** No donor can help; a purchase is suggested. */
    public void escalated(ShortageEscalatedV1 fact) {
        String sql = """
                insert into shortage (shortage_id, site_code, drug_code, escalated_at, purchase_quantity)
                values (:id, :site, :drug, :at, :purchase)
                on conflict (shortage_id) do update set
                    escalated_at = excluded.escalated_at, purchase_quantity = excluded.purchase_quantity
                """;
        row(sql, fact.shortageId(), fact.siteCode(), fact.drugCode())
                .param("at", SqlTime.of(fact.escalatedAt()))
                .param("purchase", fact.purchaseQuantity())
                .update();
    }

    /** It ended. */
    public void resolved(ShortageResolvedV1 fact) {
        String sql = """
                insert into shortage (shortage_id, site_code, drug_code, outcome, resolved_at)
                values (:id, :site, :drug, :outcome, :at)
                on conflict (shortage_id) do update set
                    outcome = excluded.outcome, resolved_at = excluded.resolved_at
                where shortage.resolved_at is null
                """;
        row(sql, fact.shortageId(), fact.siteCode(), fact.drugCode())
                .param("outcome", fact.outcome())
                .param("at", SqlTime.of(fact.resolvedAt()))
                .update();
    }

    private JdbcClient.StatementSpec row(String sql, String shortageId, String siteCode, String drugCode) {
        return database.sql(sql).param("id", shortageId).param("site", siteCode).param("drug", drugCode);
    }
}
