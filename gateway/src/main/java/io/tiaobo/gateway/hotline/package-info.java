/** The desk of the hotline: cases from the call to the callback (S1-10 … S1-46). */
@NullMarked
package io.tiaobo.gateway.hotline;

import org.jspecify.annotations.NullMarked;
