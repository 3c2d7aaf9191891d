/** The repeated look for products that are asked for and not bought. */
@NullMarked
package io.tiaobo.inventory.policy.process;

import org.jspecify.annotations.NullMarked;
