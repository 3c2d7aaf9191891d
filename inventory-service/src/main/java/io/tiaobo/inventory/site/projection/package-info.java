/** Sites as a table, rebuilt from the events at any time. */
@NullMarked
package io.tiaobo.inventory.site.projection;

import org.jspecify.annotations.NullMarked;
