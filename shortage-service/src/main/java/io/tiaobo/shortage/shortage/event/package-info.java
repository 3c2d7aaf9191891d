/** What happened to a shortage, as it is stored for ever. Names and shapes never change, only new revisions are added. */
@NullMarked
package io.tiaobo.shortage.shortage.event;

import org.jspecify.annotations.NullMarked;
