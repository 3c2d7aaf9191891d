/** Suspected blanket bans in the published language. */
@NullMarked
package io.tiaobo.inventory.policy.messaging;

import org.jspecify.annotations.NullMarked;
