/** Tests of shortages and their rules. */
@NullMarked
package io.tiaobo.shortage.shortage.domain;

import org.jspecify.annotations.NullMarked;
