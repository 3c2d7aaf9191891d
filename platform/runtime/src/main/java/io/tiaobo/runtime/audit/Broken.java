package io.tiaobo.runtime.audit;

import org.jspecify.annotations.Nullable;

/**
 * The first place where the trail is not what was sealed.
 *
 * @param seal number of the seal
 * @param what {@code CHANGED}, {@code ADDED} or {@code MISSING} for a row; {@code CHAIN} for the seals themselves; {@code ANCHOR} when the
 *     chain is whole but not the one that was noted elsewhere
 * @param entry the row; for a missing one, the row before it, null if it was the first of its seal
 */
public record Broken(long seal, String what, @Nullable String entry) {}
