package io.tiaobo.gateway.bureau.projection;

import io.tiaobo.gateway.overview.projection.LevelRow;
import io.tiaobo.gateway.overview.projection.Scope;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every shelf of a part of the network, one after the other: too many to hold at once. */
@Component
public class LevelTable {
    private static final int AT_ONCE = 1000;
    private static final String LEVELS = """
            select l.*, null::integer as short_urgency, %s as site_name, %s as drug_name, %s as unit
            from stock_level l
            join site s on s.code = l.site_code
            left join drug d on d.code = l.drug_code
            where s.region_code like :region || '%%' and (:site = '' or s.code = :site)
            order by l.site_code, l.drug_code
            """;

    private final JdbcClient database;

    LevelTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A shelf.
     *
     * @param siteCode site
     * @param siteName its name in the reader's language
     * @param level what lies on it; whether something is short is not asked for
     */
    public record Line(String siteCode, String siteName, LevelRow level) {}

    /** Gives every shelf to a reader; of one site unless {@code site} is empty. */
    @Transactional(readOnly = true)
    public void each(Scope scope, String site, Consumer<Line> reader) {
        database.sql(LEVELS.formatted(scope.name("s", "l.site_code"), scope.name("d", "l.drug_code"), scope.unit("d")))
                .withFetchSize(AT_ONCE)
                .param("region", scope.region())
                .param("site", site)
                .query(row -> {
                    reader.accept(new Line(
                            row.getString("site_code"), row.getString("site_name"), LevelRow.read(row, row.getRow())));
                });
    }
}
