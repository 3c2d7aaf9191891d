package io.tiaobo.transfer.sourcing.projection;

import io.tiaobo.transfer.sourcing.domain.Claim;
import io.tiaobo.transfer.sourcing.domain.KeepStock;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link OpenNeeds} as a table of the service's own database. */
@Component
class JdbcOpenNeeds implements OpenNeeds {
    private final JdbcClient database;

    JdbcOpenNeeds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Claim> besides(String transferId, String drugCode) {
        return database.sql("""
                        select t.transfer_id, t.site_code, t.urgency, t.uncovered, coalesce(l.usable, 0) usable,
                               coalesce(l.daily_demand, 0) daily_demand
                        from transfer_view t
                        left join level_view l on l.drug_code = t.drug_code and l.site_code = t.site_code
                        where t.drug_code = ? and t.closed_at is null and t.uncovered > 0 and t.transfer_id <> ?
                          and t.state <> 'CANCELLING'""")
                .params(drugCode, transferId)
                .query((row, number) -> {
                    Long days = KeepStock.daysOf(row.getLong("usable"), row.getBigDecimal("daily_demand"));
                    return new Claim(
                            row.getString("transfer_id"),
                            row.getString("site_code"),
                            Urgency.valueOf(row.getString("urgency")),
                            days == null ? Long.MAX_VALUE : days,
                            row.getLong("uncovered"));
                })
                .list();
    }
}
