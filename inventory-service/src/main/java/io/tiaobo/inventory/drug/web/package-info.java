/** Questions about drugs. */
@NullMarked
package io.tiaobo.inventory.drug.web;

import org.jspecify.annotations.NullMarked;
