package io.tiaobo.gateway.overview.web;

import io.tiaobo.gateway.overview.projection.RegionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the network to choose: a division, or several that belong to one city.
 *
 * @param prefix beginning of the division codes
 * @param sites active sites there
 * @param whole whether it stands for a whole city with several divisions
 */
public record RegionChoice(String prefix, long sites, boolean whole) {
    private static final int CITY_DIGITS = 4;

    /** Divisions by code, each city with several of them before its parts. */
    public static List<RegionChoice> of(List<RegionRow> regions) {
        Map<String, List<RegionRow>> cities = new TreeMap<>();
        for (RegionRow region : regions) {
            String city =
                    region.code().length() > CITY_DIGITS ? region.code().substring(0, CITY_DIGITS) : region.code();
            cities.computeIfAbsent(city, first -> new ArrayList<>()).add(region);
        }
        List<RegionChoice> choices = new ArrayList<>();
        cities.forEach((city, parts) -> {
            if (parts.size() > 1) {
                choices.add(new RegionChoice(
                        city, parts.stream().mapToLong(RegionRow::sites).sum(), true));
            }
            parts.forEach(part -> choices.add(new RegionChoice(part.code(), part.sites(), false)));
        });
        return choices;
    }
}
