/** Tests. */
@NullMarked
package io.tiaobo.runtime.projection;

import org.jspecify.annotations.NullMarked;
