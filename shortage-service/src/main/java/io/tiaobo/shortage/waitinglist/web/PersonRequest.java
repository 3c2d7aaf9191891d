package io.tiaobo.shortage.waitinglist.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Whom it is about; its text form says nothing.
 *
 * @param phone mobile number, 11 digits
 */
record PersonRequest(
        @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone) {
    @Override
    public String toString() {
        return "PersonRequest[withheld]";
    }
}
