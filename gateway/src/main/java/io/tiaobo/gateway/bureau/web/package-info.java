/** The bureau's pages and tables. What only a service knows is asked with the person's own token. */
@NullMarked
package io.tiaobo.gateway.bureau.web;

import org.jspecify.annotations.NullMarked;
