/** Sites, drugs and stock levels as other services published them. */
@NullMarked
package io.tiaobo.shortage.reference;

import org.jspecify.annotations.NullMarked;
