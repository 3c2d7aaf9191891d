/** Questions about prices, boards and savings. */
@NullMarked
package io.tiaobo.inventory.price.web;

import org.jspecify.annotations.NullMarked;
