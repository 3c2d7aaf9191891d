/** Read models of sites, drugs, stock levels and waiting patients, kept from the topics of their owners. */
@NullMarked
package io.tiaobo.transfer.network.projection;

import org.jspecify.annotations.NullMarked;
