/** The routes themselves and the API descriptions gathered in one place. */
@NullMarked
package io.tiaobo.gateway.routing.web;

import org.jspecify.annotations.NullMarked;
