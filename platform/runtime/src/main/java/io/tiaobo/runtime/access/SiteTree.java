package io.tiaobo.runtime.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How sites lie above each other and in divisions, from the service's own knowledge of the network. One bean in each service. */
public interface SiteTree {
    /** The codes of sites whose parent is one of these. */
    Set<String> below(Collection<String> parents);

    /** The codes of sites whose division code begins with one of these. */
    Set<String> within(Collection<String> regions);

    /** Reads a table with the columns {@code code}, {@code parent_code} and {@code region_code}. */
    static SiteTree of(JdbcClient database, String table) {
        return new SiteTree() {
            @Override
            public Set<String> below(Collection<String> parents) {
                return codes("select code from " + table + " where parent_code = any(:some)", parents);
            }

            @Override
            public Set<String> within(Collection<String> regions) {
                return codes(
                        "select code from " + table
                                + " where exists (select 1 from unnest(:some) r where starts_with(region_code, r))",
                        regions);
            }

            private Set<String> codes(String sql, Collection<String> some) {
                if (some.isEmpty()) {
                    return Set.of();
                }
                return new HashSet<>(database.sql(sql)
                        .param("some", some.toArray(String[]::new))
                        .query(String.class)
                        .list());
            }
        };
    }
}
