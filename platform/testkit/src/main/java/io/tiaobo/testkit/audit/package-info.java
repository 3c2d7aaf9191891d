/** Audits a running system from outside: its topics, and its tables against its topics. Uses {@code io.tiaobo.invariants}. */
@NullMarked
package io.tiaobo.testkit.audit;

import org.jspecify.annotations.NullMarked;
