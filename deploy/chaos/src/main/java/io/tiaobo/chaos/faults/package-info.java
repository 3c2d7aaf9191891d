/**
 * The faults, one small class per kind, and the plan that picks them from a seed. A fault begins, lasts and ends; what is
 * expected of the system meanwhile and afterwards is decided elsewhere.
 */
@NullMarked
package io.tiaobo.chaos.faults;

import org.jspecify.annotations.NullMarked;
