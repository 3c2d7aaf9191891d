/** Life of transfers and their legs as last published. */
@NullMarked
package io.tiaobo.gateway.transfers;

import org.jspecify.annotations.NullMarked;
