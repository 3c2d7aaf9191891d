package io.tiaobo.inventory.stock.command;

import io.tiaobo.inventory.stock.domain.StockItemId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take lots past their last usable day out of use. Nothing happens when there are none.
 *
 * @param id stock item
 * @param today local day, Asia/Shanghai
 */
public record MarkExpired(@TargetAggregateIdentifier StockItemId id, LocalDate today) implements StockCommand {}
