/** The bureau's pages and tables against a real database and broker. */
@NullMarked
package io.tiaobo.gateway.bureau.web;

import org.jspecify.annotations.NullMarked;
