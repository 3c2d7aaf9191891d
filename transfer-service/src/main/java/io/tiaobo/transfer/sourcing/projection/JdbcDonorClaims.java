package io.tiaobo.transfer.sourcing.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link DonorClaims} as a table of the service's own database. */
@Component
class JdbcDonorClaims implements DonorClaims {
    private final JdbcClient database;

    JdbcDonorClaims(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(String transferId, int leg, String donorSite, String drugCode, long quantity) {
        database.sql("insert into donor_claim values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(transferId, leg, donorSite, drugCode, quantity)
                .update();
    }

    @Override
    public void reserved(String transferId, int leg, long quantity, long levelVersion) {
        database.sql("update donor_claim set quantity = ?, reserved_version = ? where transfer_id = ? and leg = ?")
                .params(quantity, levelVersion, transferId, leg)
                .update();
    }

    @Override
    public void remove(String transferId, int leg) {
        database.sql("delete from donor_claim where transfer_id = ? and leg = ?")
                .params(transferId, leg)
                .update();
    }

    @Override
    public Map<String, Long> openAt(String drugCode, Collection<String> donors) {
        Map<String, Long> units = new HashMap<>();
        if (!donors.isEmpty()) {
            database.sql("""
                            select c.donor_site, sum(c.quantity) units from donor_claim c
                            left join level_view l on l.drug_code = c.drug_code and l.site_code = c.donor_site
                            where c.drug_code = :drug and c.donor_site in (:donors)
                              and (c.reserved_version is null or c.reserved_version > coalesce(l.version, -1))
                            group by c.donor_site""").param("drug", drugCode).param("donors", donors).query(row -> {
                units.put(row.getString(1), row.getLong(2));
            });
        }
        return units;
    }
}
