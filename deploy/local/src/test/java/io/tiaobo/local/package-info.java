/** Tests of the launcher. */
@NullMarked
package io.tiaobo.local;

import org.jspecify.annotations.NullMarked;
