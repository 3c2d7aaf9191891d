/** The repeated look at the shelf for patients who wait although medicine is there. */
@NullMarked
package io.tiaobo.shortage.waitinglist.process;

import org.jspecify.annotations.NullMarked;
