/** Facts about rules, agreed volumes, explanations and suspected bans; kept for ever, never renamed. */
@NullMarked
package io.tiaobo.inventory.policy.event;

import org.jspecify.annotations.NullMarked;
