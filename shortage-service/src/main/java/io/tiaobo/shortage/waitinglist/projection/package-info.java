/** Waiting lists as tables for reading, rebuilt from the events at any time. */
@NullMarked
package io.tiaobo.shortage.waitinglist.projection;

import org.jspecify.annotations.NullMarked;
