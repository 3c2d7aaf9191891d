/** Tests. */
@NullMarked
package io.tiaobo.gateway.timeline.web;

import org.jspecify.annotations.NullMarked;
