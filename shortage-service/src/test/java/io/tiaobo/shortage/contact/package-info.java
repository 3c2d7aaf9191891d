/** Tests of the encrypted contact store. */
@NullMarked
package io.tiaobo.shortage.contact;

import org.jspecify.annotations.NullMarked;
