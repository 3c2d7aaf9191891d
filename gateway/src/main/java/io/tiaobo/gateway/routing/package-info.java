/** What of the services is reachable from outside, and what callers hear when a service is away. */
@NullMarked
package io.tiaobo.gateway.routing;

import org.jspecify.annotations.NullMarked;
