package io.tiaobo.shortage.waitinglist.projection;

import io.tiaobo.shortage.waitinglist.command.WaitingListCommand;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link WaitingQueues} from the tables of the service's own database. */
@Component
class JdbcWaitingQueues implements WaitingQueues {
    private final JdbcClient database;

    JdbcWaitingQueues(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean someoneWaits(String siteCode, String genericGroup) {
        return database.sql("select exists (select from waiting_entry where list_id = ? and state = 'WAITING')")
                .param(WaitingListCommand.idOf(siteCode, genericGroup))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<WaitingQueue> beforeStock() {
        return database.sql("""
                        select w.site_code, w.generic_group, min(w.drug_code) as drug_code from waiting_entry w
                        join drug d on d.generic_group = w.generic_group
                        left join site_drug_level l on l.site_code = w.site_code and l.drug_code = d.code
                        left join arrival a on a.site_code = w.site_code and a.drug_code = d.code
                        where w.state = 'WAITING' and (l.usable > 0 or a.quantity > 0)
                        group by w.site_code, w.generic_group limit 500""").query(WaitingQueue.class).list();
    }
}
