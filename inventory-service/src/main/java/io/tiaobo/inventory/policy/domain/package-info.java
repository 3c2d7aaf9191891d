/** Rules of buying as versioned data, and the pure decision made by them. */
@NullMarked
package io.tiaobo.inventory.policy.domain;

import org.jspecify.annotations.NullMarked;
