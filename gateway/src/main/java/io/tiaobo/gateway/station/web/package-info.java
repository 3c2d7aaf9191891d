/** The pages of a station's tablet, and what they ask the services. */
@NullMarked
package io.tiaobo.gateway.station.web;

import org.jspecify.annotations.NullMarked;
