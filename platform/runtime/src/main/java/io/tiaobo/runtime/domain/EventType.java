package io.tiaobo.runtime.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a domain event as it is stored. Name and revision are part of the history and never change; the class may be
 * renamed freely.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    /** Kebab-case name, unique within the service, for example {@code stock-received}. */
    String name();

    /** Revision of the payload's shape, from 1. */
    int revision() default 1;
}
