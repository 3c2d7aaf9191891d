/** Which faults there are and what may happen at once. */
@NullMarked
package io.tiaobo.chaos.faults;

import org.jspecify.annotations.NullMarked;
