package io.tiaobo.inventory.drug.projection;

import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.drug.event.DrugRegistered;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the table {@code drug}. */
public final class DrugProjection {
    private static final String UPSERT = """
            insert into drug (code, name_zh, name_en, generic_group, originator, selected, unit_zh, unit_en, pack_size, storage_class, manufacturer, active, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set
                        name_zh = excluded.name_zh,
                        name_en = excluded.name_en,
                        generic_group = excluded.generic_group,
                        originator = excluded.originator,
                        selected = excluded.selected,
                        unit_zh = excluded.unit_zh,
                        unit_en = excluded.unit_en,
                        pack_size = excluded.pack_size,
                        storage_class = excluded.storage_class,
                        manufacturer = excluded.manufacturer,
                        active = excluded.active,
                        version = excluded.version
            """;

    private final JdbcTemplate database;

    /** Writes in the transaction of the processor. */
    public DrugProjection(JdbcTemplate database) {
        this.database = database;
    }

    @EventHandler
    void on(DrugRegistered event, DomainEventMessage<?> message) {
        DrugDetails d = event.drug();
        database.update(
                UPSERT,
                d.code(),
                d.nameZh(),
                d.nameEn(),
                d.genericGroup(),
                d.originator(),
                d.selected(),
                d.unitZh(),
                d.unitEn(),
                d.packSize(),
                d.storageClass(),
                d.manufacturer(),
                d.active(),
                message.getSequenceNumber());
    }
}
