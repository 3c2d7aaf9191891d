/** Health and meters of the message pipeline. */
@NullMarked
package io.tiaobo.runtime.health;

import org.jspecify.annotations.NullMarked;
