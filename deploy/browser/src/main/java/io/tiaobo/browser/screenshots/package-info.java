/** Pictures of the main pages, taken from a system that has something to show. */
@NullMarked
package io.tiaobo.browser.screenshots;

import org.jspecify.annotations.NullMarked;
