/** What a hotline case is and how it may go on (S1-42). */
@NullMarked
package io.tiaobo.shortage.hotline.domain;

import org.jspecify.annotations.NullMarked;
