/** Tests of the limits. */
@NullMarked
package io.tiaobo.gateway.limits.web;

import org.jspecify.annotations.NullMarked;
