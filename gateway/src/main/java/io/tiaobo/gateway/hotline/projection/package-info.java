/** What a caseworker chooses from: sites and drugs by name. */
@NullMarked
package io.tiaobo.gateway.hotline.projection;

import org.jspecify.annotations.NullMarked;
