package io.tiaobo.inventory.stocktake.web;

import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.Moments;
import io.tiaobo.inventory.stock.command.CountStock;
import io.tiaobo.inventory.stock.domain.LotCount;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stocktake.projection.CountSheetLine;
import io.tiaobo.inventory.stocktake.projection.StocktakeQueries;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.NotFoundException;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts the shelf and reconciles a period. */
@RestController
class StocktakeController {
    private final CommandExecutor executor;
    private final StocktakeQueries stocktakes;
    private final Moments moments;

    StocktakeController(CommandExecutor executor, StocktakeQueries stocktakes, Moments moments) {
        this.executor = executor;
        this.stocktakes = stocktakes;
        this.moments = moments;
    }

    /** What there is to count at a site, each stock item with the position a count has to name. */
    @GetMapping("/count-sheets/{site}")
    @Allowed(value = Right.READ_SITE, site = "site")
    List<CountSheetLine> sheet(@PathVariable String site, @RequestParam(defaultValue = "") String drug) {
        return stocktakes.sheet(site, drug);
    }

    /** Posts what differed from the book at the position; a position that is not reached yet is a 400. */
    @PostMapping("/stock/{site}/{drug}/counts")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted count(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody CountRequest request) {
        StockItemId id = new StockItemId(site, drug);
        long reached = stocktakes.position(id).orElseThrow(() -> NotFoundException.of("stock-item", id.toString()));
        if (request.position() > reached) {
            throw BadInputException.of("position", "POSITION_NOT_REACHED");
        }
        return Answers.of(executor.execute(CommandId.checked(commandId), command(id, request)));
    }

    /** First and last day included, Asia/Shanghai. */
    @GetMapping("/reconciliations/{site}")
    @Allowed(value = Right.READ_SITE, site = "site")
    Reconciliation reconcile(@PathVariable String site, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw BadInputException.of("to", "PERIOD_ENDS_BEFORE_START");
        }
        return Reconciliation.of(
                site,
                from,
                to,
                stocktakes.reconciliation(site, BusinessDate.startOf(from), BusinessDate.startOf(to.plusDays(1))));
    }

    private CountStock command(StockItemId id, CountRequest request) {
        Map<String, Long> book = stocktakes.bookAt(id, request.position());
        try {
            List<LotCount> lots = request.lots().stream()
                    .map(lot -> new LotCount(
                            lot.lot(),
                            lot.expiry(),
                            book.getOrDefault(LotUnits.normalised(lot.lot()), 0L),
                            lot.counted()))
                    .toList();
            return new CountStock(id, request.position(), request.blind(), lots, moments.judge(request.occurredAt()));
        } catch (IllegalArgumentException senseless) {
            throw BadInputException.of("lots", "LOTS_MAKE_NO_SENSE");
        }
    }
}
