/** What the bureau sets up, and what the watch over blanket bans found. */
@NullMarked
package io.tiaobo.inventory.policy.command;

import org.jspecify.annotations.NullMarked;
