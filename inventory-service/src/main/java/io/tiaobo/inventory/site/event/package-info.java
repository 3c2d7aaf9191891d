/** What happened to a site, as it is stored. */
@NullMarked
package io.tiaobo.inventory.site.event;

import org.jspecify.annotations.NullMarked;
