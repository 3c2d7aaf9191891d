/** The shortage service: who is short of what, who waits for it, and who is told when it comes. */
@NullMarked
package io.tiaobo.shortage;

import org.jspecify.annotations.NullMarked;
