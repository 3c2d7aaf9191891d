package io.tiaobo.shortage.contact;

/**
 * How a patient can be reached. Personal data: its text form says nothing, so that no log can.
 *
 * @param name as the patient gave it
 * @param phone mobile number, 11 digits
 * @param preferredLanguage {@code zh} or {@code en}
 */
public record Contact(String name, String phone, String preferredLanguage) {
    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
