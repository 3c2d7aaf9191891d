/** Tests of the tablet's and the desk's pages. */
@NullMarked
package io.tiaobo.gateway.station.web;

import org.jspecify.annotations.NullMarked;
