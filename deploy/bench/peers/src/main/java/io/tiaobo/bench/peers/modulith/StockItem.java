package io.tiaobo.bench.peers.modulith;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stock item as a row. */
@Entity
@Table(name = "stock_item")
public class StockItem {
    @Id
    private String key = "";

    private long units;

    StockItem() {}

    StockItem(String key, long units) {
        this.key = key;
        this.units = units;
    }

    String key() {
        return key;
    }

    long take(long wanted) {
        if (units < wanted) {
            throw new IllegalStateException("not enough of " + key);
        }
        units -= wanted;
        return units;
    }
}
