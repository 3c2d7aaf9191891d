package io.tiaobo.inventory.purchase.web;

import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.Moments;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.purchase.command.PlaceOrder;
import io.tiaobo.inventory.purchase.command.RecordDelivery;
import io.tiaobo.inventory.purchase.projection.OrderView;
import io.tiaobo.inventory.purchase.projection.PurchaseQueries;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.Page;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sites order, and what comes of it (S1-18). */
@RestController
@RequestMapping("/orders")
class OrderController {
    private final CommandExecutor executor;
    private final UnitsOfWork unitsOfWork;
    private final Moments moments;
    private final PurchaseQueries purchases;
    private final Sites sites;
    private final Drugs drugs;
    private final SiteGuard guard;

    OrderController(
            CommandExecutor executor,
            UnitsOfWork unitsOfWork,
            Moments moments,
            PurchaseQueries purchases,
            Sites sites,
            Drugs drugs,
            SiteGuard guard) {
        this.executor = executor;
        this.unitsOfWork = unitsOfWork;
        this.moments = moments;
        this.purchases = purchases;
        this.sites = sites;
        this.drugs = drugs;
        this.guard = guard;
    }

    @PostMapping
    @Allowed(Right.PURCHASE)
    Answers.Accepted place(
            @RequestHeader(CommandId.HEADER) String commandId, @Valid @RequestBody OrderRequest request) {
        guard.at(request.siteCode());
        sites.require(request.siteCode());
        drugs.require(request.drugCode());
        return Answers.of(executor.execute(
                CommandId.checked(commandId),
                new PlaceOrder(
                        request.orderId(),
                        request.siteCode(),
                        request.drugCode(),
                        request.quantity(),
                        request.placedOn())));
    }

    /**
     * A delivery is a receipt of the stock item and a fact of the order, in one transaction: what the shelf refuses was not
     * delivered.
     */
    @PostMapping("/{orderId}/deliveries")
    @Allowed(Right.PURCHASE)
    Answers.Accepted deliver(
            @PathVariable String orderId,
            @RequestHeader(CommandId.HEADER) String commandId,
            @Valid @RequestBody DeliveryRequest request) {
        CommandId.checked(commandId);
        purchases.siteOf(orderId).ifPresent(guard::at);
        Instant at = moments.judge(request.occurredAt());
        List<LotUnits> lots = request.units();
        long units = lots.stream().mapToLong(LotUnits::quantity).sum();
        return unitsOfWork.runWithRetry(() -> {
            Answers.Accepted order = Answers.of(
                    executor.execute(commandId + ":order", new RecordDelivery(orderId, units, BusinessDate.of(at))));
            guard.at(Objects.requireNonNull(
                    order.details().get("siteCode"))); // an order too new to be found above; this undoes the command
            return lots.isEmpty() ? order : Answers.of(executor.execute(commandId, receipt(order, lots, at)));
        });
    }

    private static ReceiveStock receipt(Answers.Accepted order, List<LotUnits> lots, Instant at) {
        StockItemId item = new StockItemId(
                Objects.requireNonNull(order.details().get("siteCode")),
                Objects.requireNonNull(order.details().get("drugCode")));
        try {
            return new ReceiveStock(item, "PURCHASE", lots, at);
        } catch (IllegalArgumentException senseless) {
            throw BadInputException.of("lots", "LOTS_MAKE_NO_SENSE");
        }
    }

    @GetMapping
    @Allowed(value = Right.READ_SITE, site = "site")
    Page<OrderView> orders(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String drug,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        String[] sites = guard.sites(site);
        return new Page<>(purchases.orders(sites, drug, page, size), page, size, purchases.countOrders(sites, drug));
    }
}
