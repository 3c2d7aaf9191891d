/** HTTP for the people at the counter: movements, settings and questions about stock. */
@NullMarked
package io.tiaobo.inventory.stock.web;

import org.jspecify.annotations.NullMarked;
