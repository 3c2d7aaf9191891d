/** Pages of the hotline desk over the interface of the shortage service; nothing personal is kept here. */
@NullMarked
package io.tiaobo.gateway.hotline.web;

import org.jspecify.annotations.NullMarked;
