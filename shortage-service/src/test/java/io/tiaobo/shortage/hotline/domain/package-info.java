/** Tests of the hotline case. */
@NullMarked
package io.tiaobo.shortage.hotline.domain;

import org.jspecify.annotations.NullMarked;
