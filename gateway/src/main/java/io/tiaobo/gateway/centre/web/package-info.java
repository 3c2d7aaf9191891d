/** The pages of a centre's desk, and what they tell the transfer service. */
@NullMarked
package io.tiaobo.gateway.centre.web;

import org.jspecify.annotations.NullMarked;
