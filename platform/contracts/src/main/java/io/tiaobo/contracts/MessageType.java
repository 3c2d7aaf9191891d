package io.tiaobo.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a published record its CloudEvents {@code type}, for example {@code inventory.stock-reserved.v1}. Never renamed. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MessageType {
    /** The CloudEvents {@code type}: {@code <owner>.<fact-or-command>.v<N>}. */
    String value();
}
