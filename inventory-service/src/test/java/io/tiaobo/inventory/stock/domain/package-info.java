/** Tests of the rules of stock, command by command. */
@NullMarked
package io.tiaobo.inventory.stock.domain;

import org.jspecify.annotations.NullMarked;
