package io.tiaobo.inventory.stock.web;

import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.Moments;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.ConfigureStockItem;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.HoldStock;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.RecordUnmetDemand;
import io.tiaobo.inventory.stock.command.ReleaseHold;
import io.tiaobo.inventory.stock.command.StockCommand;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Movements of one stock item (S2-09). Every request carries its idempotency key; unknown sites and drugs are a 404. */
@RestController
@RequestMapping("/stock/{site}/{drug}")
class StockController {
    private final CommandExecutor executor;
    private final Moments moments;
    private final Sites sites;
    private final Drugs drugs;

    StockController(CommandExecutor executor, Moments moments, Sites sites, Drugs drugs) {
        this.executor = executor;
        this.moments = moments;
        this.sites = sites;
        this.drugs = drugs;
    }

    @PostMapping("/receipts")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted receive(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody ReceiptRequest request) {
        List<LotUnits> lots = LotLine.units(request.lots());
        return run(
                commandId,
                site,
                drug,
                request.occurredAt(),
                (id, at) -> new ReceiveStock(id, request.source(), lots, at));
    }

    /** Says in {@code lots} what was given from which lot: {@code A1=3;B2=2}. A refusal is recorded (S1-02). */
    @PostMapping("/dispenses")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted dispense(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody DispenseRequest request) {
        return run(
                commandId, site, drug, request.occurredAt(), (id, at) -> new DispenseStock(id, request.quantity(), at));
    }

    /** Somebody asked and went away without it (S1-02); 409 {@code IN_STOCK} when the book has that much. */
    @PostMapping("/unmet-demands")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted unmet(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody DispenseRequest request) {
        return run(
                commandId,
                site,
                drug,
                request.occurredAt(),
                (id, at) -> new RecordUnmetDemand(id, request.quantity(), at));
    }

    @PostMapping("/adjustments")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted adjust(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody AdjustmentRequest request) {
        List<LotUnits> lots = LotDifference.units(request.lots());
        return run(
                commandId,
                site,
                drug,
                request.occurredAt(),
                (id, at) -> new AdjustStock(id, request.reason(), lots, at));
    }

    @PostMapping("/write-offs")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted writeOff(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody WriteOffRequest request) {
        List<LotUnits> lots = LotLine.units(request.lots());
        return run(
                commandId,
                site,
                drug,
                request.occurredAt(),
                (id, at) -> new WriteOffStock(id, request.reason(), lots, at));
    }

    @PostMapping("/holds")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted hold(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody HoldRequest request) {
        return run(
                commandId,
                site,
                drug,
                request.occurredAt(),
                (id, at) -> new HoldStock(id, request.lot(), request.quantity(), request.reason(), at));
    }

    @PostMapping("/hold-releases")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted releaseHold(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody HoldReleaseRequest request) {
        return run(
                commandId,
                site,
                drug,
                request.occurredAt(),
                (id, at) -> new ReleaseHold(id, request.lot(), request.quantity(), at));
    }

    @PutMapping("/settings")
    @Allowed(value = Right.MOVE_STOCK, site = "site")
    Answers.Accepted configure(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody SettingsRequest request) {
        return run(
                commandId,
                site,
                drug,
                request.occurredAt(),
                (id, at) ->
                        new ConfigureStockItem(id, request.minimum(), request.maximum(), request.dailyDemand(), at));
    }

    private Answers.Accepted run(
            String commandId,
            String site,
            String drug,
            @Nullable Instant said,
            BiFunction<StockItemId, Instant, StockCommand> command) {
        CommandId.checked(commandId);
        sites.require(site);
        drugs.require(drug);
        Instant at = moments.judge(said);
        return Answers.of(executor.execute(commandId, made(() -> command.apply(new StockItemId(site, drug), at))));
    }

    /** What validation let through and the command still refuses is the caller's error, not ours. */
    private static StockCommand made(Supplier<StockCommand> command) {
        try {
            return command.get();
        } catch (IllegalArgumentException senseless) {
            throw BadInputException.of("lots", "LOTS_MAKE_NO_SENSE");
        }
    }
}
