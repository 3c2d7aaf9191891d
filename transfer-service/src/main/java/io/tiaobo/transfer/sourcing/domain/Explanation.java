package io.tiaobo.transfer.sourcing.domain;

/**
 * Why a site gives or not, in words and numbers that anybody can check (S1-25, S1-34).
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Explanation(String zh, String en) {
    /** Puts one candidate's numbers into words. */
    public static Explanation of(DonorCandidate candidate, Words words) {
        return new Explanation(
                words.siteZh() + chinese(candidate, words), words.siteEn() + " " + english(candidate, words));
    }

    private static String chinese(DonorCandidate c, Words w) {
        return switch (c.reason()) {
            case CHOSEN ->
                "有 %s%s，自留 %s%s，调出 %s%s"
                        .formatted(
                                w.unitsZh(c.usable()),
                                c.promised() > 0 ? "（另有 " + w.unitsZh(c.promised()) + "已答应他处）" : "",
                                w.unitsZh(c.keepStock()),
                                c.keepDays() == null ? "" : "（" + c.keepDays() + " 天）",
                                w.unitsZh(c.offer()),
                                c.share() < c.surplus() ? "（其余留给同样缺货的站点）" : "");
            case KEEPS_OWN_STOCK ->
                "有 %s，需自留 %s%s，没有可调余量"
                        .formatted(
                                w.unitsZh(c.usable()),
                                w.unitsZh(c.keepStock()),
                                c.keepDays() == null ? "" : "（" + c.keepDays() + " 天）");
            case NO_STOCK -> c.promised() > 0 ? "的 " + w.unitsZh(c.promised()) + "已全部答应他处" : "没有可用库存";
            case NEED_COVERED -> "有可调余量 %s，但需求已由前面的站点满足".formatted(w.unitsZh(c.surplus()));
            case ALREADY_TRIED -> "已经问过，不能再给";
            case SHARE_LIMIT -> "的可调余量 %s要留给更急或更缺的站点".formatted(w.unitsZh(c.surplus()));
            case COLD_CHAIN_NOT_QUALIFIED -> "到此处的线路没有冷链资质";
            case TOO_FAR -> "路程 %d 分钟，超过这类药品的运输上限".formatted(c.travelMinutes());
            case SITE_INACTIVE -> "已停用";
        };
    }

    private static String english(DonorCandidate c, Words w) {
        return switch (c.reason()) {
            case CHOSEN ->
                "has %s%s, keeps %d%s, gives %d%s"
                        .formatted(
                                w.units(c.usable()),
                                c.promised() > 0 ? " (beside " + c.promised() + " promised elsewhere)" : "",
                                c.keepStock(),
                                c.keepDays() == null ? "" : " (" + c.keepDays() + " days)",
                                c.offer(),
                                c.share() < c.surplus() ? " (the rest is left to other sites that are short)" : "");
            case KEEPS_OWN_STOCK ->
                "has %s and must keep %d%s: no surplus"
                        .formatted(
                                w.units(c.usable()),
                                c.keepStock(),
                                c.keepDays() == null ? "" : " (" + c.keepDays() + " days)");
            case NO_STOCK ->
                c.promised() > 0 ? "promised all its " + w.units(c.promised()) + " elsewhere" : "has no usable stock";
            case NEED_COVERED -> "could spare %s, but the need is covered before it".formatted(w.units(c.surplus()));
            case ALREADY_TRIED -> "was asked before and gives no more";
            case SHARE_LIMIT ->
                "leaves its surplus of %s to sites that are more urgent or shorter".formatted(w.units(c.surplus()));
            case COLD_CHAIN_NOT_QUALIFIED -> "has no qualified cold-chain way to the receiver";
            case TOO_FAR -> "is %d minutes away, more than such goods may travel".formatted(c.travelMinutes());
            case SITE_INACTIVE -> "is closed";
        };
    }
}
