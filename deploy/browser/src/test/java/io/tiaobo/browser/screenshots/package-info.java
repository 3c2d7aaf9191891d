/** Pictures as the command takes them. */
@NullMarked
package io.tiaobo.browser.screenshots;

import org.jspecify.annotations.NullMarked;
