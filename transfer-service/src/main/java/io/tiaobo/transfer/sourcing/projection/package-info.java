/** Feeds the donor search from the read models. Used by the transfer process and by the dry run over HTTP. */
@NullMarked
package io.tiaobo.transfer.sourcing.projection;

import org.jspecify.annotations.NullMarked;
