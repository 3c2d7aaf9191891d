package io.tiaobo.gateway.hotline.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not taken, told beside its fields.
 *
 * @param form which form of the page
 * @param reasons sentence by field
 */
public record FormProblems(String form, Map<String, String> reasons) {
    /** Nothing was refused. */
    public static final FormProblems NONE = new FormProblems("", Map.of());

    /** Whether this form was refused. */
    public boolean isOf(String other) {
        return form.equals(other);
    }

    /** What is wrong with a field of a form; null for nothing. */
    public @Nullable String at(String other, String field) {
        return isOf(other) ? reasons.get(field) : null;
    }
}
