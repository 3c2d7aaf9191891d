package io.tiaobo.inventory.intake.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch.
 *
 * @param line number of the line, from 1; in CSV the header is line 1
 * @param id idempotency key of the line, as far as it could be read
 * @param result {@code ACCEPTED}; {@code REFUSED} by the stock item, which may record that; {@code INVALID}: nothing was done
 * @param reason code of the reason; absent when accepted
 * @param field field of an invalid line
 * @param message the reason in the caller's language
 * @param details numbers and lots of the answer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LineResult(
        long line,
        @Nullable String id,
        String result,
        @Nullable String reason,
        @Nullable String field,
        @Nullable String message,
        Map<String, String> details) {}
