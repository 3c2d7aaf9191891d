/** A real browser, a system of its own to look at, and the sign-in form between the two. */
@NullMarked
package io.tiaobo.browser;

import org.jspecify.annotations.NullMarked;
