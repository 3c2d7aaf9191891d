/** The live stream and the timeline over HTTP. */
@NullMarked
package io.tiaobo.gateway.timeline.web;

import org.jspecify.annotations.NullMarked;
