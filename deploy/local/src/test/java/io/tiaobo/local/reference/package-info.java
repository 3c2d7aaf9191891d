/** Tests of the reference data. */
@NullMarked
package io.tiaobo.local.reference;

import org.jspecify.annotations.NullMarked;
