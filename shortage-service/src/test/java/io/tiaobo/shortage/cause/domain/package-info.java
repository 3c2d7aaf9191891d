/** Tests of the cause verification. */
@NullMarked
package io.tiaobo.shortage.cause.domain;

import org.jspecify.annotations.NullMarked;
