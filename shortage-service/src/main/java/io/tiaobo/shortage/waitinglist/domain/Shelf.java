package io.tiaobo.shortage.waitinglist.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a substitution group at a site when a waiting list decides.
 *
 * @param stocks the group's products with stock, at most one element each
 * @param expectedOn day more is expected; null means unknown (S1-21)
 * @param collectBy last day units served now are kept for their patient, Asia/Shanghai
 */
public record Shelf(List<ShelfStock> stocks, @Nullable LocalDate expectedOn, LocalDate collectBy) {}
