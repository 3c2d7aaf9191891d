/** How medicine gets from a site that can spare it to a site that lacks it. One package per capability, {@code config} last. */
@NullMarked
package io.tiaobo.transfer;

import org.jspecify.annotations.NullMarked;
