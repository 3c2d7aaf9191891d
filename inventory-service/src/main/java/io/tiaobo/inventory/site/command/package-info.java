/** What a site can be asked to do. */
@NullMarked
package io.tiaobo.inventory.site.command;

import org.jspecify.annotations.NullMarked;
