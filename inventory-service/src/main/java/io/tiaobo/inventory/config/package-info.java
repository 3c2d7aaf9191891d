/** Wires the capabilities to the platform; one small class per concern. */
@NullMarked
package io.tiaobo.inventory.config;

import org.jspecify.annotations.NullMarked;
