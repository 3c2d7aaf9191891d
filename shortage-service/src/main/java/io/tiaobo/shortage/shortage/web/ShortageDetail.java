package io.tiaobo.shortage.shortage.web;

import io.tiaobo.shortage.shortage.projection.ShortageView;
import io.tiaobo.shortage.waitinglist.projection.EntryView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shortage with its story.
 *
 * @param shortage as it is now
 * @param timeline what happened, oldest first
 * @param waiting who waits for the product at the site, pseudonymous, in order of service; at most 200
 * @param expectedOn day stock is expected; null when unknown
 * @param expectedKnown whether the day is known
 * @param expectedTextZh the same in Chinese words
 * @param expectedTextEn the same in English words
 */
public record ShortageDetail(
        ShortageView shortage,
        List<TimelineLine> timeline,
        List<EntryView> waiting,
        @Nullable LocalDate expectedOn,
        boolean expectedKnown,
        String expectedTextZh,
        String expectedTextEn) {}
