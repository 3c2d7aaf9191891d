/** Published by transfer: the life of transfers from request to one end. */
@NullMarked
package io.tiaobo.contracts.transfer.v1;

import org.jspecify.annotations.NullMarked;
