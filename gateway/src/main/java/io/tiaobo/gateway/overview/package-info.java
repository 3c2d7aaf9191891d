/** The pages of people who watch over the network, exceptions first, and the same figures for analysts. */
@NullMarked
package io.tiaobo.gateway.overview;

import org.jspecify.annotations.NullMarked;
