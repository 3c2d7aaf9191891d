/** Life of shortages and of waiting lists as last published. */
@NullMarked
package io.tiaobo.gateway.shortages;

import org.jspecify.annotations.NullMarked;
