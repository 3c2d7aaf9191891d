package io.tiaobo.transfer.network.messaging;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.transfer.network.projection.Drug;
import io.tiaobo.transfer.network.projection.DrugTable;
import io.tiaobo.transfer.network.projection.Level;
import io.tiaobo.transfer.network.projection.LevelTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.sourcing.domain.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Keeps the read models of the network. Levels carry versions; sites and drugs arrive in order of their key. */
@Component
class NetworkListener {
    private final SiteTable sites;
    private final DrugTable drugs;
    private final LevelTable levels;

    NetworkListener(SiteTable sites, DrugTable drugs, LevelTable levels) {
        this.sites = sites;
        this.drugs = drugs;
        this.levels = levels;
    }

    @Bean
    MessageConsumer networkConsumer() {
        return MessageConsumer.named("transfer-network")
                .on(SiteV1.class, this::onSite)
                .on(DrugV1.class, this::onDrug)
                .on(StockLevelV1.class, this::onLevel)
                .ignoring(SupplyChannelReportedV1.class);
    }

    private void onSite(Incoming<SiteV1> message) {
        SiteV1 site = message.data();
        sites.put(new Site(
                site.code(),
                site.nameZh(),
                site.nameEn(),
                site.kind(),
                site.parentCode(),
                site.regionCode(),
                site.travelMinutesToParent(),
                site.leadTimeDays(),
                site.active()));
    }

    private void onDrug(Incoming<DrugV1> message) {
        DrugV1 drug = message.data();
        drugs.put(new Drug(
                drug.code(),
                drug.nameZh(),
                drug.nameEn(),
                drug.unitZh(),
                drug.unitEn(),
                drug.packSize(),
                drug.storageClass(),
                drug.active()));
    }

    private void onLevel(Incoming<StockLevelV1> message) {
        StockLevelV1 level = message.data();
        levels.put(new Level(
                level.siteCode(),
                level.drugCode(),
                level.version(),
                level.usable(),
                level.minimum(),
                level.dailyDemand(),
                level.earliestExpiry(),
                level.asOf()));
    }
}
