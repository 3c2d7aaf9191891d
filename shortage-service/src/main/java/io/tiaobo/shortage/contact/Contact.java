package io.tiaobo.shortage.contact;

import org.jspecify.annotations.Nullable;

/**
 * How a patient can be reached. Personal data: its text form says nothing, so that no log can.
 *
 * @param name as the patient gave it
 * @param phone mobile number, 11 digits
 * @param preferredLanguage {@code zh} or {@code en}
 * @param email mail address; null where the patient gave none
 * @param address where medicine is brought; null where the patient collects
 */
public record Contact(
        String name,
        String phone,
        String preferredLanguage,
        @Nullable String email,
        @Nullable String address) {
    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
