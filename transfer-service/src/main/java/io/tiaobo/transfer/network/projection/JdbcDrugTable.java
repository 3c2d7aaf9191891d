package io.tiaobo.transfer.network.projection;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link DrugTable} as a table of the service's own database. */
@Component
class JdbcDrugTable implements DrugTable {
    private final JdbcClient database;

    JdbcDrugTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(Drug drug) {
        database.sql("""
                        insert into drug_view values (:code, :nameZh, :nameEn, :unitZh, :unitEn, :packSize, :storageClass, :active)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            unit_zh = excluded.unit_zh, unit_en = excluded.unit_en, pack_size = excluded.pack_size,
                            storage_class = excluded.storage_class, active = excluded.active
                        """).paramSource(drug).update();
    }

    @Override
    public Optional<Drug> find(String code) {
        return database.sql("select * from drug_view where code = ?")
                .param(code)
                .query(Drug.class)
                .optional();
    }
}
