/** The section chief's desk: what is late or waits for a decision, and how long the steps of a case may take. Keeps nothing. */
@NullMarked
package io.tiaobo.gateway.chief;

import org.jspecify.annotations.NullMarked;
