/** The transfer and its legs: every rule of their life. May use commands, events and the sourcing domain; no Spring, no clock. */
@NullMarked
package io.tiaobo.transfer.transfer.domain;

import org.jspecify.annotations.NullMarked;
