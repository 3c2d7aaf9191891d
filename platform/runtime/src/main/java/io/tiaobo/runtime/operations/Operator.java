package io.tiaobo.runtime.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who does something and why, as the body of every operation. Both are kept; they must not carry data of patients, so numbers
 * as long as a mobile number or an identity card's are refused.
 *
 * @param by account of the operator, for example {@code zhang.wei}
 * @param reason why, for the one who asks in a year
 */
public record Operator(
        @NotBlank @Size(max = 60) @Pattern(regexp = NO_LONG_NUMBER, message = LONG_NUMBER) String by,

        @NotBlank @Size(max = 200) @Pattern(regexp = NO_LONG_NUMBER, message = LONG_NUMBER) String reason) {
    private static final String NO_LONG_NUMBER = "(?s)(?!.*\\d{11}).*";
    private static final String LONG_NUMBER = "{tiaobo.long-number}";
}
