/** The rules of stock: lots, promises, goods on their way. Pure; time and ids come with the command. */
@NullMarked
package io.tiaobo.inventory.stock.domain;

import org.jspecify.annotations.NullMarked;
