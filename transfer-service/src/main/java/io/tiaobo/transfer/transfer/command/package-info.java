/** What may be asked of a transfer. Records only. */
@NullMarked
package io.tiaobo.transfer.transfer.command;

import org.jspecify.annotations.NullMarked;
