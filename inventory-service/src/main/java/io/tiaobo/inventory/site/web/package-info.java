/** Questions about sites. */
@NullMarked
package io.tiaobo.inventory.site.web;

import org.jspecify.annotations.NullMarked;
