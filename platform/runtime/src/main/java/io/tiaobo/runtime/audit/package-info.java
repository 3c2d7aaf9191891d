/**
 * Who did or saw what (ADR 17): what a request leaves in the command log and in the audit entries, and the seals that chain both. Knows
 * nothing of rights; the access package fills it, the command package carries it.
 */
@NullMarked
package io.tiaobo.runtime.audit;

import org.jspecify.annotations.NullMarked;
