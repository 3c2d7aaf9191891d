/** What projections of several services share. */
@NullMarked
package io.tiaobo.runtime.projection;

import org.jspecify.annotations.NullMarked;
