/** Commands for the people who keep the system running: parked records, rebuilds, republishing. They only speak HTTP. */
@NullMarked
package io.tiaobo.local.operations;

import org.jspecify.annotations.NullMarked;
