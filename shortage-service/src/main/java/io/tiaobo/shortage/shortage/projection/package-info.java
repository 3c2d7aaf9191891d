/** Shortages as tables for reading, rebuilt from the events at any time. */
@NullMarked
package io.tiaobo.shortage.shortage.projection;

import org.jspecify.annotations.NullMarked;
