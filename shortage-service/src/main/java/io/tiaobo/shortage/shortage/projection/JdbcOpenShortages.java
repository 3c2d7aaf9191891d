package io.tiaobo.shortage.shortage.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link OpenShortages} from the tables of the service's own database. */
@Component
class JdbcOpenShortages implements OpenShortages {
    private final JdbcClient database;

    JdbcOpenShortages(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Item> unwatched() {
        return database.sql("""
                        select s.site_code, s.drug_code from shortage s join site_drug_level l using (site_code, drug_code)
                        where s.ended_at is null and not l.watched limit 500""").query(Item.class).list();
    }
}
