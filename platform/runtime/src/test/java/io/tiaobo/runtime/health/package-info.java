/** Tests of the supervisor without a server. */
@NullMarked
package io.tiaobo.runtime.health;

import org.jspecify.annotations.NullMarked;
