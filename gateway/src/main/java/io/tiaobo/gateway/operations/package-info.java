/** What the administrator does from a browser: sees which service needs a hand, settles parked records, builds projections again. Keeps nothing. */
@NullMarked
package io.tiaobo.gateway.operations;

import org.jspecify.annotations.NullMarked;
