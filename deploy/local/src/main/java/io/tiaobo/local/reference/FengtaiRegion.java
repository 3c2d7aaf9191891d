package io.tiaobo.local.reference;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** The district of the first story, written by hand: Zhangjiafen station is out of three imported drugs, Yungang is not. */
public final class FengtaiRegion {
    private static final String FOLDER = "/reference/fengtai/";

    private FengtaiRegion() {}

    /** Sites and stock. */
    public static Region read() {
        return new Region(
                "fengtai", "丰台", rows("sites.csv", FengtaiRegion::site), rows("stock.csv", FengtaiRegion::stock));
    }

    /** The drugs, shared by all regions; codes follow the national pattern, companies are examples. */
    public static List<DrugV1> drugs() {
        return rows("drugs.csv", FengtaiRegion::drug);
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> mapping) {
        return Csv.read(FOLDER + file).stream().map(mapping).toList();
    }

    private static SiteV1 site(CSVRecord row) {
        String parent = row.get("parentCode");
        return new SiteV1(
                row.get("code"),
                row.get("nameZh"),
                row.get("nameEn"),
                row.get("kind"),
                row.get("ownership"),
                parent.isEmpty() ? null : parent,
                row.get("regionCode"),
                new BigDecimal(row.get("latitude")),
                new BigDecimal(row.get("longitude")),
                Integer.parseInt(row.get("travelMinutesToParent")),
                Integer.parseInt(row.get("leadTimeDays")),
                row.get("supplyTerms"),
                Boolean.parseBoolean(row.get("active")));
    }

    private static DrugV1 drug(CSVRecord row) {
        return new DrugV1(
                row.get("code"),
                row.get("nameZh"),
                row.get("nameEn"),
                row.get("genericGroup"),
                Boolean.parseBoolean(row.get("originator")),
                Boolean.parseBoolean(row.get("selected")),
                row.get("unitZh"),
                row.get("unitEn"),
                Integer.parseInt(row.get("packSize")),
                row.get("storageClass"),
                row.get("manufacturer"),
                Boolean.parseBoolean(row.get("active")));
    }

    private static OpeningStock stock(CSVRecord row) {
        List<OpeningLot> lots = Arrays.stream(row.get("lots").split("\\|"))
                .filter(lot -> !lot.isEmpty())
                .map(lot -> lot.split(":"))
                .map(parts -> new OpeningLot(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                .toList();
        return new OpeningStock(
                row.get("siteCode"),
                row.get("drugCode"),
                Long.parseLong(row.get("minimum")),
                Long.parseLong(row.get("maximum")),
                new BigDecimal(row.get("dailyDemand")),
                lots);
    }
}
