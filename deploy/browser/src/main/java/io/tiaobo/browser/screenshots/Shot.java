package io.tiaobo.browser.screenshots;

import io.tiaobo.browser.Look;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture of a page; what stands in braces in its path is filled in from {@link Life}.
 *
 * @param name file name without ending
 * @param account who looks at it
 * @param path path of the page
 * @param look device and language
 * @param tap what is tapped before the picture is taken; empty for nothing
 */
record Shot(String name, String account, String path, Look look, String tap) {
    private static final String METOPROLOL = "XC07ABA102A012020190004";
    private static final Look SCREEN = new Look("zh-CN", 1280, 860, false);

    /** Every page there is a picture of: a new one is one line. Each is taken in both languages, some once more. */
    static final List<Shot> ALL = Stream.of(
                    page("bureau", "bureau", "/bureau", SCREEN).alsoAtNight().alsoOnATablet(),
                    page("bureau-tiers", "bureau", "/bureau/tiers?drug=" + METOPROLOL, SCREEN)
                            .alsoAtNight(),
                    page("bureau-trends", "bureau", "/bureau/trends", SCREEN),
                    page("bureau-past", "bureau", "/bureau/past?site=FT-ZHENGANG", SCREEN),
                    page("bureau-lots", "bureau", "/bureau/lots?lot=MEG2605", SCREEN),
                    page("shelf", "bureau", "/sites/FT-ZHENGANG/drugs/" + METOPROLOL, SCREEN)
                            .alsoOnATablet(),
                    page("overview", "bureau", "/overview", SCREEN)
                            .alsoAtNight()
                            .alsoOnATablet(),
                    page("site", "bureau", "/sites/FT-YUNGANG", SCREEN),
                    page("transfer", "bureau", "/transfers?id={transfer}", SCREEN),
                    page("prices", "bureau", "/sites/FT-ZHANGJIAFEN/prices", SCREEN),
                    page("hotline-cases", "hotline", "/hotline", SCREEN).alsoOnATablet(),
                    page("hotline-case", "hotline", "/hotline/cases/{case}", SCREEN)
                            .alsoAtNight()
                            .alsoOnATablet(),
                    page("hotline-intake", "hotline", "/hotline/new", SCREEN),
                    page("hotline-reports", "hotline", "/hotline/reports", SCREEN),
                    page("callback", "callback", "/callback", SCREEN),
                    page("callback-case", "callback", "/callback/{solved}", SCREEN),
                    page("admin", "admin", "/admin", SCREEN).alsoAtNight().alsoOnATablet(),
                    page("auditing", "auditor", "/auditing", SCREEN).alsoOnATablet(),
                    page("chief", "chief", "/chief", SCREEN).alsoAtNight().alsoOnATablet(),
                    page("chief-clocks", "chief", "/chief/clocks", SCREEN),
                    page("depot", "depot", "/centre/FT-DEPOT", SCREEN),
                    page("centre", "yungang", "/centre/FT-YUNGANG", SCREEN)
                            .alsoAtNight()
                            .alsoOnATablet(),
                    page("centre-request", "yungang", "{request}", SCREEN),
                    page("centre-slip", "yungang", "{slip}", SCREEN),
                    page("station", "zhangjiafen", "/station/FT-ZHANGJIAFEN", Look.TABLET)
                            .alsoAtNight(),
                    page("station-stock", "zhangjiafen", "/station/FT-ZHANGJIAFEN/stock", Look.TABLET),
                    page("station-dispense", "zhangjiafen", "/station/FT-ZHANGJIAFEN/dispense", Look.TABLET),
                    page("station-asked", "zhangjiafen", "/station/FT-ZHANGJIAFEN/asked", Look.TABLET),
                    page("station-receive", "zhangjiafen", "/station/FT-ZHANGJIAFEN/receive", Look.TABLET),
                    page("station-receive-count", "zhangjiafen", "/station/FT-ZHANGJIAFEN/receive", Look.TABLET)
                            .after("[data-action=receive]")
                            .alsoAtNight(),
                    page("station-requests", "zhangjiafen", "/station/FT-ZHANGJIAFEN/requests", Look.TABLET),
                    page("station-stocktake", "zhangjiafen", "/station/FT-ZHANGJIAFEN/stocktake", Look.TABLET),
                    page("station-period", "zhangjiafen", "/station/FT-ZHANGJIAFEN/period", Look.TABLET),
                    page("station-ledger", "zhangjiafen", "/station/FT-ZHANGJIAFEN/ledger", Look.TABLET),
                    page("station-steps", "zhangjiafen", "/station/FT-ZHANGJIAFEN/steps", Look.TABLET))
            .flatMap(Page::shots)
            .toList();

    private static Page page(String name, String account, String path, Look look) {
        Shot first = new Shot(name, account, path, look, "");
        return new Page(List.of(first.as(name + "-zh", look), first.as(name + "-en", look.in("en"))));
    }

    private Shot as(String other, Look changed) {
        return new Shot(other, account, path, changed, tap);
    }

    private record Page(List<Shot> taken) {
        Stream<Shot> shots() {
            return taken.stream();
        }

        Page after(String css) {
            return new Page(taken.stream()
                    .map(shot -> new Shot(shot.name, shot.account, shot.path, shot.look, css))
                    .toList());
        }

        Page alsoAtNight() {
            Shot chinese = taken.get(0);
            return with(chinese.as(chinese.name + "-dark", chinese.look.atNight()));
        }

        Page alsoOnATablet() {
            Shot chinese = taken.get(0);
            return with(chinese.as(chinese.name + "-800", Look.TABLET));
        }

        private Page with(Shot more) {
            return new Page(Stream.concat(taken.stream(), Stream.of(more)).toList());
        }
    }
}
