package io.tiaobo.simulator;

import io.tiaobo.inventory.drug.command.RegisterDrug;
import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.site.command.RegisterSite;
import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.stock.command.ConfigureStockItem;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.simulator.world.Faults;
import io.tiaobo.simulator.world.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One of many small supply trees: a centre with one or two stations, sometimes a depot above it, one or two products of one substance. */
final class Network {
    /** Donors of this region answer themselves; elsewhere the rule answers. */
    static final String BY_HAND = "990001";

    static final String GROUP = "G";

    private static final String BY_RULE = "990002";

    /** How many there are. */
    static final int VARIANTS = 200;

    private final SplittableRandom layout;
    private final List<String> stations = new ArrayList<>(List.of("S-1"));
    private final List<String> sites = new ArrayList<>(List.of("C-1", "S-1"));
    private final List<String> drugs = new ArrayList<>(List.of("D-1"));
    private final LocalDate today = BusinessDate.of(World.BEGINNING);
    private final List<Object> beginnings;

    /** One of the networks, always the same. */
    Network(int variant) {
        layout = new SplittableRandom(variant);
        if (layout.nextInt(3) == 0) {
            stations.add("S-2");
            sites.add("S-2");
        }
        if (layout.nextInt(6) == 0) {
            sites.add("W-1");
        }
        if (layout.nextInt(8) == 0) {
            drugs.add("D-2");
        }
        beginnings = commands();
    }

    List<String> stations() {
        return stations;
    }

    String someSite(Faults chance) {
        return sites.get(chance.below(sites.size()));
    }

    String someStation(Faults chance) {
        return stations.get(chance.below(stations.size()));
    }

    String someDrug(Faults chance) {
        return drugs.get(chance.below(drugs.size()));
    }

    /** Lots of every item: one that soon expires, one that does not. */
    LotUnits lot(int number, long quantity) {
        return new LotUnits("L" + number, today.plusDays(number == 1 ? 20 : 400), quantity);
    }

    /** What is told to inventory at the beginning, in this order. */
    List<Object> beginnings() {
        return beginnings;
    }

    private List<Object> commands() {
        Instant now = World.BEGINNING;
        List<Object> commands = new ArrayList<>();
        sites.forEach(site -> commands.add(new RegisterSite(site(site))));
        drugs.forEach(drug -> commands.add(new RegisterDrug(drug(drug))));
        for (String site : sites) {
            for (String drug : drugs) {
                StockItemId item = new StockItemId(site, drug);
                boolean station = stations.contains(site);
                commands.add(new ConfigureStockItem(
                        item,
                        station ? 10 : 5 + layout.nextInt(20),
                        station ? 40 : 200,
                        BigDecimal.valueOf(1 + layout.nextInt(4)),
                        now));
                long units = station ? layout.nextInt(16) : layout.nextInt(120);
                if (units > 0) {
                    commands.add(new ReceiveStock(item, "OPENING", lots(units), now));
                }
            }
        }
        return commands;
    }

    private List<LotUnits> lots(long units) {
        long soon = layout.nextInt((int) units + 1);
        List<LotUnits> lots = new ArrayList<>();
        if (soon > 0) {
            lots.add(lot(1, soon));
        }
        if (units > soon) {
            lots.add(lot(2, units - soon));
        }
        return lots;
    }

    private SiteDetails site(String code) {
        boolean centre = code.startsWith("C");
        boolean depot = code.startsWith("W");
        String parent = sites.contains("W-1") ? "W-1" : null;
        return new SiteDetails(
                code,
                code,
                code,
                depot ? "COUNTY_DEPOT" : centre ? "COMMUNITY_CENTRE" : "COMMUNITY_STATION",
                "PUBLIC",
                depot ? null : centre ? parent : "C-1",
                layout.nextBoolean() ? BY_HAND : BY_RULE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                depot ? 0 : 15 + layout.nextInt(60),
                3,
                "PREPAID",
                true);
    }

    private static DrugDetails drug(String code) {
        return new DrugDetails(code, code, code, GROUP, false, true, "片", "tablet", 7, "ROOM", "M", true);
    }
}
