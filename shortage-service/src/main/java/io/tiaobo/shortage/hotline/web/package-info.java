/** Hotline cases over HTTP. */
@NullMarked
package io.tiaobo.shortage.hotline.web;

import org.jspecify.annotations.NullMarked;
