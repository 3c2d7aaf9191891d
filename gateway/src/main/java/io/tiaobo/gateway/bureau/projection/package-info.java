/** What the bureau's pages ask of the read models, over many sites at once. */
@NullMarked
package io.tiaobo.gateway.bureau.projection;

import org.jspecify.annotations.NullMarked;
