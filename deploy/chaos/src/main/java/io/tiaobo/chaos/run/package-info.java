/**
 * One chaos run from start to report: the cluster comes up, the load begins, faults come and go, everything is put right, the
 * system gets time to come to rest, and then everything is checked.
 */
@NullMarked
package io.tiaobo.chaos.run;

import org.jspecify.annotations.NullMarked;
