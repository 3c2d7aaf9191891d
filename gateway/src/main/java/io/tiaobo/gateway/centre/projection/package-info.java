/** What a donor is asked for, with its own numbers. */
@NullMarked
package io.tiaobo.gateway.centre.projection;

import org.jspecify.annotations.NullMarked;
