package io.tiaobo.local.reference;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A region of Liuzhou's size (S2-12, S2-23, S2-44): one city warehouse, ten county depots, 90 township hospitals and 896 village
 * clinics, most of them more than half an hour from their hospital. Only the counties are real; the sites are made up by numbers.
 * The same drugs give the same region, everywhere and always.
 */
public final class LiuzhouRegion {
    /** Village clinics of the city (S2-12). */
    public static final int CLINICS = 896;

    static final int HOSPITALS = 90;
    static final String CITY = "LZ-CITY";

    private static final List<County> COUNTIES = List.of(
            new County("450202", "城中区", "Chengzhong", 24.32, 109.42),
            new County("450203", "鱼峰区", "Yufeng", 24.31, 109.46),
            new County("450204", "柳南区", "Liunan", 24.33, 109.38),
            new County("450205", "柳北区", "Liubei", 24.37, 109.40),
            new County("450206", "柳江区", "Liujiang", 24.25, 109.33),
            new County("450222", "柳城县", "Liucheng", 24.65, 109.23),
            new County("450223", "鹿寨县", "Luzhai", 24.48, 109.74),
            new County("450224", "融安县", "Rong'an", 25.23, 109.40),
            new County("450225", "融水苗族自治县", "Rongshui", 25.07, 109.25),
            new County("450226", "三江侗族自治县", "Sanjiang", 25.79, 109.60));

    private record County(String code, String nameZh, String nameEn, double latitude, double longitude) {}

    private final SplittableRandom random = new SplittableRandom(896_2026L);
    private final List<SiteV1> sites = new ArrayList<>();

    private LiuzhouRegion() {}

    /** Sites and opening stock for the given drugs. */
    public static Region generate(List<DrugV1> drugs) {
        LiuzhouRegion region = new LiuzhouRegion();
        region.addUpperTiers();
        region.addClinics();
        List<SiteV1> sites = List.copyOf(region.sites);
        return new Region("liuzhou", "柳州", sites, LiuzhouStock.generate(sites, drugs, region.random));
    }

    private void addUpperTiers() {
        sites.add(new SiteV1(
                CITY,
                "柳州市药品中心仓",
                "Liuzhou City Medicine Warehouse",
                "CITY_WAREHOUSE",
                "PUBLIC",
                null,
                "450200",
                degrees(24.326),
                degrees(109.415),
                0,
                5,
                "NET_DAYS_60",
                true));
        for (int i = 0; i < COUNTIES.size(); i++) {
            County county = COUNTIES.get(i);
            int minutes = 20 + (int) Math.round(95 * Math.abs(county.latitude - 24.326));
            sites.add(site(
                    depot(i),
                    county.nameZh + "药品局域点",
                    county.nameEn + " County Medicine Depot",
                    "COUNTY_DEPOT",
                    CITY,
                    county,
                    0,
                    minutes,
                    3,
                    "NET_DAYS_30"));
        }
        for (int i = 0; i < HOSPITALS; i++) {
            int index = i % COUNTIES.size();
            County county = COUNTIES.get(index);
            int number = i / COUNTIES.size() + 1;
            sites.add(site(
                    hospital(i),
                    "%s第%d卫生院".formatted(county.nameZh, number),
                    "%s Township Hospital %d".formatted(county.nameEn, number),
                    "TOWNSHIP_HOSPITAL",
                    depot(index),
                    county,
                    0.15,
                    random.nextInt(25, 75),
                    5,
                    "NET_DAYS_30"));
        }
    }

    private void addClinics() {
        for (int i = 0; i < CLINICS; i++) {
            int hospital = i % HOSPITALS;
            County county = COUNTIES.get(hospital % COUNTIES.size());
            int number = i + 1;
            // 76 of every 100 are far away, spread evenly over the hospitals (S2-23: over 70 %).
            boolean far = Math.floorMod(i * 37, 100) < 76;
            int minutes = far ? random.nextInt(31, 120) : random.nextInt(8, 31);
            sites.add(site(
                    "LZ-V%04d".formatted(number),
                    "%s第%d村卫生室".formatted(county.nameZh, number),
                    "%s Village Clinic %d".formatted(county.nameEn, number),
                    "VILLAGE_CLINIC",
                    hospital(hospital),
                    county,
                    0.25,
                    minutes,
                    7,
                    "ON_DELIVERY"));
        }
    }

    private SiteV1 site(
            String code,
            String nameZh,
            String nameEn,
            String kind,
            String parent,
            County county,
            double spread,
            int minutes,
            int leadTimeDays,
            String terms) {
        BigDecimal latitude = degrees(county.latitude + spread * (random.nextDouble() - 0.5));
        BigDecimal longitude = degrees(county.longitude + spread * (random.nextDouble() - 0.5));
        return new SiteV1(
                code,
                nameZh,
                nameEn,
                kind,
                "PUBLIC",
                parent,
                county.code,
                latitude,
                longitude,
                minutes,
                leadTimeDays,
                terms,
                true);
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }

    private static String depot(int index) {
        return "LZ-D%02d".formatted(index + 1);
    }

    private static String hospital(int index) {
        return "LZ-H%03d".formatted(index + 1);
    }
}
