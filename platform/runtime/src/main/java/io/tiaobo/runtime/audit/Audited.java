package io.tiaobo.runtime.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Entered in the audit trail before the endpoint is called, so that nothing is shown or done without a row, and not at all while no row can be
 * written: what shows data of persons, and what changes something without a command.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** Name of the path variable or request parameter that says what it is about, an opaque id; empty if there is none. */
    String value() default "";
}
