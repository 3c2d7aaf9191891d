/** What a case sets going by itself: clocks, verification, coordination, and noticing that it is solved. */
@NullMarked
package io.tiaobo.shortage.hotline.process;

import org.jspecify.annotations.NullMarked;
