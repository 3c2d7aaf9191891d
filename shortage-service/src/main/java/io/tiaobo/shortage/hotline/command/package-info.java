/** What can be asked of a hotline case. */
@NullMarked
package io.tiaobo.shortage.hotline.command;

import org.jspecify.annotations.NullMarked;
