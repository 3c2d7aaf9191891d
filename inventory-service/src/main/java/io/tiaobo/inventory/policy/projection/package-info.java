/** Rules, volumes, explanations and suspicions as tables, and the numbers an answer cites. */
@NullMarked
package io.tiaobo.inventory.policy.projection;

import org.jspecify.annotations.NullMarked;
