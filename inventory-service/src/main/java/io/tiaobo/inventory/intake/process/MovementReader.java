package io.tiaobo.inventory.intake.process;

import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.Moments;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.inventory.stock.command.AdjustStock;
import io.tiaobo.inventory.stock.command.ConfigureStockItem;
import io.tiaobo.inventory.stock.command.DispenseStock;
import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.StockCommand;
import io.tiaobo.inventory.stock.command.WriteOffStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.web.BadInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges a line of a batch and makes the command of it, or says what is wrong with {@link LineRefused}. */
final class MovementReader {
    private static final List<String> SOURCES = List.of("OPENING", "PURCHASE", "GIFT");
    private static final List<String> ADJUSTMENTS =
            List.of("STOCKTAKE_GAIN", "STOCKTAKE_LOSS", "FOUND", "MISSING", "DATA_CORRECTION");
    private static final List<String> WRITE_OFFS =
            List.of("EXPIRED", "DAMAGED", "RECALLED", "DESTROYED", "SUPPLIER_RETURN");
    private static final List<String> TYPES = List.of("CONFIGURE", "RECEIVE", "DISPENSE", "ADJUST", "WRITE_OFF");

    private final Sites sites;
    private final Drugs drugs;
    private final Moments moments;

    MovementReader(Sites sites, Drugs drugs, Moments moments) {
        this.sites = sites;
        this.drugs = drugs;
        this.moments = moments;
    }

    /** The idempotency key of a line. */
    static String id(MovementLine line) {
        String id = required("id", line.id());
        if (!CommandId.isOne(id)) {
            throw new LineRefused("id", "BAD_IDEMPOTENCY_KEY", id, Map.of());
        }
        return id;
    }

    StockCommand command(MovementLine line) {
        String type = oneOf("type", line.type(), TYPES);
        StockItemId item = item(line);
        Instant at = moment(line);
        try {
            return command(type, item, line, at);
        } catch (IllegalArgumentException senseless) {
            throw new LineRefused("quantity", "LOTS_MAKE_NO_SENSE", "", Map.of());
        }
    }

    private static StockCommand command(String type, StockItemId item, MovementLine line, Instant at) {
        return switch (type) {
            case "CONFIGURE" -> configure(item, line, at);
            case "RECEIVE" -> new ReceiveStock(item, oneOf("source", line.source(), SOURCES), lots(line), at);
            case "DISPENSE" -> new DispenseStock(item, required("quantity", line.quantity()), at);
            case "ADJUST" -> new AdjustStock(item, oneOf("reason", line.reason(), ADJUSTMENTS), lots(line), at);
            default -> new WriteOffStock(item, oneOf("reason", line.reason(), WRITE_OFFS), lots(line), at);
        };
    }

    private static ConfigureStockItem configure(StockItemId item, MovementLine line, Instant at) {
        return new ConfigureStockItem(
                item, required("minimum", line.minimum()), required("maximum", line.maximum()), demand(line), at);
    }

    private static BigDecimal demand(MovementLine line) {
        String text = Objects.toString(required("dailyDemand", line.dailyDemand()));
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
            throw new LineRefused("dailyDemand", "FIELD_NOT_NUMBER", text, Map.of());
        }
        return new BigDecimal(text);
    }

    private StockItemId item(MovementLine line) {
        String site = required("siteCode", line.siteCode());
        if (!sites.exists(site)) {
            throw new LineRefused("siteCode", "UNKNOWN_SITE", site, Map.of("code", site));
        }
        String drug = required("drugCode", line.drugCode());
        if (!drugs.exists(drug)) {
            throw new LineRefused("drugCode", "UNKNOWN_DRUG", drug, Map.of("code", drug));
        }
        return new StockItemId(site, drug);
    }

    private Instant moment(MovementLine line) {
        try {
            return moments.judge(line.occurredAt());
        } catch (BadInputException bad) {
            throw new LineRefused(bad.field(), bad.code(), String.valueOf(line.occurredAt()), bad.arguments());
        }
    }

    private static List<LotUnits> lots(MovementLine line) {
        return required("lots", line.lots()).stream()
                .map(lot -> new LotUnits(
                        required("lots.lot", lot.lot()), lot.expiry(), required("lots.quantity", lot.quantity())))
                .toList();
    }

    private static String oneOf(String field, @Nullable String value, List<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            Map<String, String> arguments = Map.of("allowed", String.join(", ", allowed));
            throw new LineRefused(field, "FIELD_NOT_ALLOWED", Objects.toString(value, ""), arguments);
        }
        return value;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new LineRefused(field, "FIELD_MISSING", "", Map.of());
        }
        return value;
    }
}
