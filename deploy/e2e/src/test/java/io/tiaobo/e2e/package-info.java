/** The whole system as processes, spoken to over HTTP at the edge, broken on purpose. */
@NullMarked
package io.tiaobo.e2e;

import org.jspecify.annotations.NullMarked;
