/** Tests of the arithmetic and the rules of prices. */
@NullMarked
package io.tiaobo.inventory.price.domain;

import org.jspecify.annotations.NullMarked;
