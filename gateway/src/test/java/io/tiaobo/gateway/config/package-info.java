/** Tests. */
@NullMarked
package io.tiaobo.gateway.config;

import org.jspecify.annotations.NullMarked;
