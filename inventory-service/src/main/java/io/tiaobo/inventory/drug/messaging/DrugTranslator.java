package io.tiaobo.inventory.drug.messaging;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.drug.event.DrugEvent;
import io.tiaobo.inventory.drug.event.DrugRegistered;
import io.tiaobo.runtime.kafka.Outgoing;
import java.util.List;

/** Says a drug's data as it is now; key = its code. */
public final class DrugTranslator {
    private DrugTranslator() {}

    /** The message of an event. */
    public static List<Outgoing> translate(DrugEvent event) {
        return event instanceof DrugRegistered registered
                ? List.of(Outgoing.of(registered.drug().code(), message(registered.drug())))
                : List.of();
    }

    private static DrugV1 message(DrugDetails d) {
        return new DrugV1(
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
                d.active());
    }
}
