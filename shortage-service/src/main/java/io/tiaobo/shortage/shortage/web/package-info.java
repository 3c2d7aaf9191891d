/** Shortages over HTTP: declare by hand, cancel, list, and the timeline in plain words. */
@NullMarked
package io.tiaobo.shortage.shortage.web;

import org.jspecify.annotations.NullMarked;
