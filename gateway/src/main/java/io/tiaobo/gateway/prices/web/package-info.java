/** The price board of a site as a page for the wall (S2-49). */
@NullMarked
package io.tiaobo.gateway.prices.web;

import org.jspecify.annotations.NullMarked;
