package io.tiaobo.local.reference;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Opening stock of the generated region. Minimum = lead time plus a week of demand, maximum = minimum plus a month. Shelves start
 * between the two, except a handful of village clinics that start below, so that there is something to do.
 */
final class LiuzhouStock {
    static final int DRUGS_OF_A_CLINIC = 12;

    /** Clinics that start short of their first drug. */
    static final List<String> SHORT_CLINICS = List.of("LZ-V0097", "LZ-V0288", "LZ-V0401", "LZ-V0655", "LZ-V0812");

    private static final int SAFETY_DAYS = 7;
    private static final int REVIEW_DAYS = 30;

    private LiuzhouStock() {}

    static List<OpeningStock> generate(List<SiteV1> sites, List<DrugV1> drugs, SplittableRandom random) {
        List<DrugV1> selected = drugs.stream().filter(DrugV1::selected).toList();
        List<OpeningStock> stock = new ArrayList<>();
        for (int s = 0; s < sites.size(); s++) {
            SiteV1 site = sites.get(s);
            boolean clinic = site.kind().equals("VILLAGE_CLINIC");
            int kinds = clinic ? Math.min(DRUGS_OF_A_CLINIC, selected.size()) : selected.size();
            for (int d = 0; d < kinds; d++) {
                DrugV1 drug = selected.get((clinic ? s + d : d) % selected.size());
                boolean isShort = d == 0 && SHORT_CLINICS.contains(site.code());
                stock.add(item(site, drug, isShort, random));
            }
        }
        return List.copyOf(stock);
    }

    private static OpeningStock item(SiteV1 site, DrugV1 drug, boolean isShort, SplittableRandom random) {
        // Tenths of a unit a day: people take one or two tablets, a pen or an inhaler lasts for weeks.
        int tenths = drug.packSize() == 1 ? random.nextInt(1, 4) : random.nextInt(8, 41);
        BigDecimal demand = BigDecimal.valueOf((long) tenths * weight(site), 1);
        long minimum = units(demand, site.leadTimeDays() + SAFETY_DAYS);
        long maximum = units(demand, site.leadTimeDays() + SAFETY_DAYS + REVIEW_DAYS);
        long onHand = isShort ? minimum / 3 : random.nextLong(minimum + minimum / 5 + 1, maximum + 1);
        return new OpeningStock(site.code(), drug.code(), minimum, maximum, demand, lots(drug, onHand, random));
    }

    private static int weight(SiteV1 site) {
        return switch (site.kind()) {
            case "CITY_WAREHOUSE" -> 400;
            case "COUNTY_DEPOT" -> 60;
            case "TOWNSHIP_HOSPITAL" -> 10;
            default -> 1;
        };
    }

    private static long units(BigDecimal demand, int days) {
        return demand.multiply(BigDecimal.valueOf(days))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static List<OpeningLot> lots(DrugV1 drug, long quantity, SplittableRandom random) {
        String prefix = drug.code().substring(drug.code().length() - 3);
        long older = quantity / 4;
        List<OpeningLot> lots = new ArrayList<>();
        if (older > 0) {
            lots.add(lot(prefix, random.nextInt(120, 240), older));
        }
        if (quantity > older) {
            lots.add(lot(prefix, random.nextInt(300, 720), quantity - older));
        }
        return List.copyOf(lots);
    }

    private static OpeningLot lot(String prefix, int days, long quantity) {
        return new OpeningLot("L%s-%03d".formatted(prefix, days), days, quantity);
    }
}
