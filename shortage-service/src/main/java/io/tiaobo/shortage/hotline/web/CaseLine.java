package io.tiaobo.shortage.hotline.web;

import java.time.Instant;
import java.util.Comparator;

/**
 * A line of the citizen's timeline (S1-34).
 *
 * @param at when, UTC
 * @param kind kind of moment
 * @param textZh in Chinese
 * @param textEn in English
 */
record CaseLine(Instant at, String kind, String textZh, String textEn) {
    static final Comparator<CaseLine> ORDER = Comparator.comparing(CaseLine::at);
}
