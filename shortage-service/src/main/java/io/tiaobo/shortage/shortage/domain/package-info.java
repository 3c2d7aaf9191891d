/** Shortages of one drug at one site and the rules that declare and end them. JDK and Axon modelling only; used by everything else of the capability. */
@NullMarked
package io.tiaobo.shortage.shortage.domain;

import org.jspecify.annotations.NullMarked;
