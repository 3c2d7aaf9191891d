package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tiaobo.inventory.stock.command.ReceiveStock;
import io.tiaobo.inventory.stock.command.ReserveStock;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.projection.ReplayCheck;
import io.tiaobo.runtime.event.EventHistory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The tables refuse or show what must not be. */
class GuardedBooksIT extends RunningInventory {
    @Autowired
    EventHistory history;

    private StockItemId promised() {
        StockItemId item = new StockItemId("YG", newDrug());
        List<LotUnits> lots = List.of(new LotUnits("A", LocalDate.of(2035, 1, 1), 50));
        executor.execute(item + "-opening", new ReceiveStock(item, "OPENING", lots, clock.instant()));
        String leg = "T/" + item + ":1";
        executor.execute(
                leg,
                new ReserveStock(
                        item,
                        leg,
                        "T/" + item,
                        1,
                        "ZJF",
                        20,
                        0,
                        null,
                        clock.instant().plus(Duration.ofDays(9)),
                        clock.instant()));
        awaitProjection();
        return item;
    }

    @Test
    @DisplayName("I4: a stored level or lot that is not what the events give is found within one round over all items")
    void findsAProjectionThatIsNotTheReplay() {
        StockItemId item = promised();
        assertThat(oneRound()).isEmpty();

        database.update("update stock_level set usable = usable - 1 where drug_code = ?", item.drugCode());
        assertThat(oneRound())
                .singleElement()
                .satisfies(found -> assertThat(found).containsEntry("item", item.toString()));
        database.update("update stock_level set usable = usable + 1 where drug_code = ?", item.drugCode());

        database.update(
                "update stock_lot set available = available - 1, held = held + 1 where drug_code = ?", item.drugCode());
        assertThat(oneRound()).hasSize(1);
        database.update(
                "update stock_lot set available = available + 1, held = held - 1 where drug_code = ?", item.drugCode());
    }

    private List<Map<String, Object>> oneRound() {
        Long items = database.queryForObject("select count(*) from stock_level", Long.class);
        ReplayCheck check = new ReplayCheck(history);
        List<Map<String, Object>> found = new ArrayList<>();
        for (long replayed = 0; items != null && replayed < items; replayed += 5) {
            found.addAll(check.find(database));
        }
        return found;
    }

    @Test
    @DisplayName("I1: postings that do not add up to 0 are refused")
    void refusesUnbalancedPostings() {
        String one = "insert into posting (event_id, event_seq, site, item, lot, bucket, qty, occurred_at) "
                + "values (gen_random_uuid(), 0, 'YG', 'D', 'A', 'AVAILABLE', 5, now())";
        assertThatThrownBy(() -> database.update(one))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("add up to 5");
    }

    @Test
    @DisplayName("I5: a second open promise of a leg is refused, also at another donor")
    void refusesASecondOpenPromise() {
        StockItemId item = promised();
        String second =
                "insert into reservation (site_code, drug_code, reservation_id, transfer_id, leg, to_site, quantity, "
                        + "remaining, state, reserved_at, expires_at) "
                        + "select 'ZJF', drug_code, reservation_id, transfer_id, leg, to_site, quantity, remaining, state, reserved_at, "
                        + "expires_at from reservation where drug_code = ?";
        assertThatThrownBy(() -> database.update(second, item.drugCode()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("reservation_one_open");
    }
}
