/** What the whole gateway shares: language of people, security headers, configuration. */
@NullMarked
package io.tiaobo.gateway.config;

import org.jspecify.annotations.NullMarked;
