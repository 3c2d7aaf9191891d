/** Hotline cases as tables for reading. */
@NullMarked
package io.tiaobo.shortage.hotline.projection;

import org.jspecify.annotations.NullMarked;
