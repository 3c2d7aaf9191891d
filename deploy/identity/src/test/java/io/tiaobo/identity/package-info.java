/** Tests. */
@NullMarked
package io.tiaobo.identity;

import org.jspecify.annotations.NullMarked;
