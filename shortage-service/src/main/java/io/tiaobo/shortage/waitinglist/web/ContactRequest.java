package io.tiaobo.shortage.waitinglist.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a patient. Never answered, logged or published; its text form says nothing.
 *
 * @param name name
 * @param phone mobile number, 11 digits
 * @param preferredLanguage {@code zh} or {@code en}
 * @param email mail address; left out where there is none
 */
public record ContactRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone,
        @NotNull @Pattern(regexp = "zh|en") String preferredLanguage,
        @Nullable @Email @Size(max = 200) String email) {
    @Override
    public String toString() {
        return "ContactRequest[withheld]";
    }
}
