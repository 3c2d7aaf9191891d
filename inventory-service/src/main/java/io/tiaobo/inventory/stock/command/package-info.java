/** What a stock item can be asked to do. Every command names its stock item and says when it happened. */
@NullMarked
package io.tiaobo.inventory.stock.command;

import org.jspecify.annotations.NullMarked;
