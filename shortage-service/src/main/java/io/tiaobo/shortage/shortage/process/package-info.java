/** Reactions that lead to shortage commands: waiting patients, and the repeated look at what may have been missed. */
@NullMarked
package io.tiaobo.shortage.shortage.process;

import org.jspecify.annotations.NullMarked;
