package io.tiaobo.runtime.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right an endpoint needs. A method without it answers nobody. Where the site is known only after something was loaded, or the
 * right may be had at many sites, the method asks {@link SiteGuard} itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** The right. */
    Right value();

    /** Name of the path variable or request parameter that names the site; empty if there is none. A parameter that is not given is not checked. */
    String site() default "";
}
