/** The edge of the network: one port for every service, the live stream, and pages and read models built from the topics alone. */
@NullMarked
package io.tiaobo.gateway;

import org.jspecify.annotations.NullMarked;
