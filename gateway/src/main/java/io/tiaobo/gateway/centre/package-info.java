/** The desk of a centre that gives: what it is asked for, its arithmetic, answering, picking and sending (S1-25, S1-29…S1-31). */
@NullMarked
package io.tiaobo.gateway.centre;

import org.jspecify.annotations.NullMarked;
