/** An OpenID provider for trying the product out on one machine. Nothing depends on it; it refuses to serve anybody else. */
@NullMarked
package io.tiaobo.identity;

import org.jspecify.annotations.NullMarked;
