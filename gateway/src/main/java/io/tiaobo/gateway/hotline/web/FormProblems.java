package io.tiaobo.gateway.hotline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Why a form was not taken, told beside its fields.
 *
 * @param form which form of the page
 * @param reasons sentence by field
 */
public record FormProblems(String form, Map<String, String> reasons) {
    /** Nothing was refused. */
    public static final FormProblems NONE = new FormProblems("", Map.of());

    /** Tells why a form was refused, beside its fields, or above the page when it is about none of them; answers the sentences by field. */
    public static Map<String, String> tell(
            String form, HttpClientErrorException refused, Model model, HttpServletResponse response) {
        Map<String, String> reasons = Refusal.byField(refused);
        response.setStatus(refused.getStatusCode().value());
        model.addAttribute("problems", new FormProblems(form, reasons));
        if (reasons.isEmpty()) {
            model.addAttribute("refused", Refusal.of(refused));
        }
        return reasons;
    }

    /** Whether this form was refused. */
    public boolean isOf(String other) {
        return form.equals(other);
    }

    /** What is wrong with a field of a form; null for nothing. */
    public @Nullable String at(String other, String field) {
        return isOf(other) ? reasons.get(field) : null;
    }
}
