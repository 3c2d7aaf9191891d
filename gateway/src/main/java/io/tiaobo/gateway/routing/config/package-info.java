/** Where the services are. */
@NullMarked
package io.tiaobo.gateway.routing.config;

import org.jspecify.annotations.NullMarked;
