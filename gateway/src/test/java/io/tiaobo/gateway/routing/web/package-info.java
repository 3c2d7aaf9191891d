/** Tests. */
@NullMarked
package io.tiaobo.gateway.routing.web;

import org.jspecify.annotations.NullMarked;
