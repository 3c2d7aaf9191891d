/** Declaring aggregates and reactions to a service's own events. */
@NullMarked
package io.tiaobo.runtime.event;

import org.jspecify.annotations.NullMarked;
