/** Tests of the time deadlines go by. */
@NullMarked
package io.tiaobo.runtime.deadline;

import org.jspecify.annotations.NullMarked;
