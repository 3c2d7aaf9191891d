package io.tiaobo.shortage.waitinglist.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a registration led to.
 *
 * @param outcome {@code WAITING}, {@code SERVED} (it was kept for somebody first in line, now this patient) or
 *     {@code AVAILABLE} (the shelf has it; nobody was registered)
 * @param entryId entry; null if AVAILABLE
 * @param position place in the queue from 1; null unless WAITING
 * @param availableDrug product on the shelf; null unless AVAILABLE
 * @param expectedOn day the medicine is expected; null means unknown
 * @param expectedKnown whether that day is known
 * @param text the same in words, in the language of the request
 */
public record RegisterAnswer(
        String outcome,
        @Nullable String entryId,
        @Nullable Integer position,
        @Nullable String availableDrug,
        @Nullable LocalDate expectedOn,
        boolean expectedKnown,
        String text) {}
