/** Tests of the service as a whole, with a real database and a real broker. */
@NullMarked
package io.tiaobo.inventory;

import org.jspecify.annotations.NullMarked;
