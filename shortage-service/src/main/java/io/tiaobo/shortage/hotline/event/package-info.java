/** What happened to a hotline case, as it is stored for ever. Nothing here names a person; notes and callers live in the contact store. */
@NullMarked
package io.tiaobo.shortage.hotline.event;

import org.jspecify.annotations.NullMarked;
