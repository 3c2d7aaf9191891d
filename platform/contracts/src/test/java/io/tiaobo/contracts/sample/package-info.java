/** One realistic message of every type, told as one story: a station in Fengtai runs out of a drug and its centre helps. */
@NullMarked
package io.tiaobo.contracts.sample;

import org.jspecify.annotations.NullMarked;
