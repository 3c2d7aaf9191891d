/** Tests of what a run says about itself. */
@NullMarked
package io.tiaobo.chaos.run;

import org.jspecify.annotations.NullMarked;
