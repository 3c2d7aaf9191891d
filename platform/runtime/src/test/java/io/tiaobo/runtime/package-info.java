/** Tests of the runtime on real servers. */
@NullMarked
package io.tiaobo.runtime;

import org.jspecify.annotations.NullMarked;
