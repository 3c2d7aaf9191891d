/** Events stored once and for ever: every version of the code must read them and go on from them as before (I17, F20). */
@NullMarked
package io.tiaobo.testkit.corpus;

import org.jspecify.annotations.NullMarked;
