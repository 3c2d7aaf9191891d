/** What happened to a transfer. Records only; names and revisions are stored and never change. */
@NullMarked
package io.tiaobo.transfer.transfer.event;

import org.jspecify.annotations.NullMarked;
