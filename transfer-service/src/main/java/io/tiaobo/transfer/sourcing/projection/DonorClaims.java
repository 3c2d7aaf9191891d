package io.tiaobo.transfer.sourcing.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units asked from donors that their known levels do not contain yet. A claim counts from the search that made it until the
 * donor's level has reached the version that contains the reservation, or the leg ended.
 */
@Component
public class DonorClaims {
    private final JdbcClient database;

    DonorClaims(JdbcClient database) {
        this.database = database;
    }

    /** A search asks a donor; in the transaction of the search, so that the next one sees it. */
    public void add(String transferId, int leg, String donorSite, String drugCode, long quantity) {
        database.sql("insert into donor_claim values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(transferId, leg, donorSite, drugCode, quantity)
                .update();
    }

    /** Inventory promised the units; the level of this version does not count them as usable any more. */
    public void reserved(String transferId, int leg, long quantity, long levelVersion) {
        database.sql("update donor_claim set quantity = ?, reserved_version = ? where transfer_id = ? and leg = ?")
                .params(quantity, levelVersion, transferId, leg)
                .update();
    }

    /** The leg left the donor or ended. */
    public void remove(String transferId, int leg) {
        database.sql("delete from donor_claim where transfer_id = ? and leg = ?")
                .params(transferId, leg)
                .update();
    }

    /** Units claimed and still counted as usable, by donor; donors without claims are missing. */
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
