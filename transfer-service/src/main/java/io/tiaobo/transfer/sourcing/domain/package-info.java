/** Who gives, and why: the donor search, what a donor keeps, and fairness. Pure functions of their arguments; depends on nothing else of this service. */
@NullMarked
package io.tiaobo.transfer.sourcing.domain;

import org.jspecify.annotations.NullMarked;
