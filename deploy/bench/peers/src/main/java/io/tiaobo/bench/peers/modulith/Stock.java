package io.tiaobo.bench.peers.modulith;

import io.tiaobo.bench.peers.StoredMovement;
import io.tiaobo.bench.subject.Movement;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes stock and publishes what happened, in one transaction with the publication's row. */
@Service
public class Stock {
    private final StockItems items;
    private final ApplicationEventPublisher events;

    Stock(StockItems items, ApplicationEventPublisher events) {
        this.items = items;
        this.events = events;
    }

    /** Opening stock. */
    @Transactional
    public void open(int count) {
        items.saveAll(IntStream.range(0, count)
                .mapToObj(item -> new StockItem(Movement.key(item), Movement.OPENING))
                .toList());
    }

    /** One unit of each; all or nothing. */
    @Transactional
    public void take(List<Integer> wanted) {
        for (int item : wanted) {
            StockItem found = items.findByKey(Movement.key(item)).orElseThrow();
            events.publishEvent(StoredMovement.of(item, -1, found.take(1)));
        }
    }
}
