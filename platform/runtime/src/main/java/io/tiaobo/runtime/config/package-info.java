/** The wiring, explicit and guarded (ADR 0002). Nothing here is left to Axon's or chance's auto-configuration. */
@NullMarked
package io.tiaobo.runtime.config;

import org.jspecify.annotations.NullMarked;
