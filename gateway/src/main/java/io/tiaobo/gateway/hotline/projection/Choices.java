package io.tiaobo.gateway.hotline.projection;

import io.tiaobo.gateway.overview.projection.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites and drugs by name, as they were published. */
@Component
public class Choices {
    private static final int MOST = 2_000;

    private final JdbcClient database;

    Choices(JdbcClient database) {
        this.database = database;
    }

    /**
     * Something to choose.
     *
     * @param code code
     * @param name name in the reader's language
     * @param more the region of a site, the unit of a drug
     */
    public record Choice(String code, String name, String more) {}

    /** Active stations, clinics and other sites where citizens collect medicine, by name. */
    public List<Choice> sites(boolean chinese) {
        return database.sql("""
                        select code, case when :chinese then name_zh else name_en end as name, region_code as more
                        from site where active and kind in ('COMMUNITY_STATION', 'VILLAGE_CLINIC', 'COMMUNITY_CENTRE',
                            'TOWNSHIP_HOSPITAL') order by name, code limit :most""")
                .param("chinese", chinese)
                .param("most", MOST)
                .query(Choice.class)
                .list();
    }

    /** Active drugs, by name. */
    public List<Choice> drugs(boolean chinese) {
        return database.sql("""
                        select code, case when :chinese then name_zh else name_en end || ' · ' || manufacturer as name,
                               case when :chinese then unit_zh else unit_en end as more
                        from drug where active order by name, code limit :most""")
                .param("chinese", chinese)
                .param("most", MOST)
                .query(Choice.class)
                .list();
    }

    /** Active drugs of the same substance as one of these; {@code more} is the one they may stand in for. */
    public List<Choice> substitutes(List<String> drugs, boolean chinese) {
        return database.sql("""
                        select d.code, case when :chinese then d.name_zh else d.name_en end || ' · ' || d.manufacturer as name,
                               wanted.code as more
                        from drug wanted join drug d on d.generic_group = wanted.generic_group and d.code <> wanted.code
                        where d.active and wanted.code = any (:drugs) order by name, d.code limit :most""")
                .param("chinese", chinese)
                .param("drugs", drugs.toArray(String[]::new))
                .param("most", MOST)
                .query(Choice.class)
                .list();
    }

    /** What sites and drugs are called, whether active or not, and the units of drugs. */
    public Names names(boolean chinese) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        database.sql("""
                        select code, case when :chinese then name_zh else name_en end as name, '' as more from site
                        union all
                        select code, case when :chinese then name_zh else name_en end,
                               case when :chinese then unit_zh else unit_en end from drug""").param("chinese", chinese).query(Choice.class).list().forEach(choice -> {
            names.put(choice.code(), choice.name());
            units.put(choice.code(), choice.more());
        });
        return new Names(names, units);
    }

    /** The region of a site; empty for an unknown one. */
    public String regionOf(String siteCode) {
        return database.sql("select region_code from site where code = ?")
                .param(siteCode)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
