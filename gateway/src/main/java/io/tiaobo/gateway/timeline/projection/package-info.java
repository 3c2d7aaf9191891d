/** The timeline table: written with each message, read by position without loss. */
@NullMarked
package io.tiaobo.gateway.timeline.projection;

import org.jspecify.annotations.NullMarked;
