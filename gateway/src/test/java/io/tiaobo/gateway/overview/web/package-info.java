/** Tests. */
@NullMarked
package io.tiaobo.gateway.overview.web;

import org.jspecify.annotations.NullMarked;
