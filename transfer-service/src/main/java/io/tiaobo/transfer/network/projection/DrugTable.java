package io.tiaobo.transfer.network.projection;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drugs as inventory last described them. */
@Component
public class DrugTable {
    private final JdbcClient database;

    DrugTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a drug, replacing what was known of it. */
    public void put(Drug drug) {
        database.sql("""
                        insert into drug_view values (:code, :nameZh, :nameEn, :unitZh, :unitEn, :packSize, :storageClass, :active)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            unit_zh = excluded.unit_zh, unit_en = excluded.unit_en, pack_size = excluded.pack_size,
                            storage_class = excluded.storage_class, active = excluded.active
                        """).paramSource(drug).update();
    }

    /** A drug by its code. */
    public Optional<Drug> find(String code) {
        return database.sql("select * from drug_view where code = ?")
                .param(code)
                .query(Drug.class)
                .optional();
    }
}
