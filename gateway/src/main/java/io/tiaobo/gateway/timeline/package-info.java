/** What happened, in one order for every replica, and the live stream of it. */
@NullMarked
package io.tiaobo.gateway.timeline;

import org.jspecify.annotations.NullMarked;
