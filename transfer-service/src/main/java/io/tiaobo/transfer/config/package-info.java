/** Wiring and settings of the service. */
@NullMarked
package io.tiaobo.transfer.config;

import org.jspecify.annotations.NullMarked;
