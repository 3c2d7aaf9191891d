/** Counts the requests of each person and each address. Used where requests come in. */
@NullMarked
package io.tiaobo.gateway.limits.web;

import org.jspecify.annotations.NullMarked;
