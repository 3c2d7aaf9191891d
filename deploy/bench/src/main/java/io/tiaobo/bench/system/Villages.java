package io.tiaobo.bench.system;

import io.tiaobo.bench.broker.Reservations;
import io.tiaobo.bench.http.Station;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.OpenLoop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** Village stations whose shelves hold exactly their minimum: every unit dispensed makes a shortage, and the centre has plenty. */
public final class Villages implements AutoCloseable {
    private static final int DRUGS = 50;
    private static final int CENTRES = 6;
    private static final int CALLERS = 32;
    private static final long MINIMUM = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Reservations reservations;
    private final BlockingQueue<Station> callers = new LinkedBlockingQueue<>();
    private final int items;
    private final AtomicInteger next = new AtomicInteger();

    /** Loads shelves for so many shortages, and returns when all services know them. */
    public Villages(RunningSystem system, int shortages) throws IOException {
        items = shortages;
        Opening opening = new Opening();
        for (int centre = 0; centre < CENTRES; centre++) {
            opening.site(centre(centre), "COMMUNITY_CENTRE", null);
            for (int drug = 0; drug < DRUGS; drug++) {
                opening.units(centre(centre), Movement.drug(drug), Movement.OPENING);
            }
        }
        for (int item = 0; item < items; item++) {
            if (item % DRUGS == 0) {
                opening.site(station(item), "COMMUNITY_STATION", centre(item / DRUGS));
            }
            opening.units(station(item), Movement.drug(item % DRUGS), MINIMUM);
            opening.range(station(item), Movement.drug(item % DRUGS), MINIMUM, MINIMUM + 1);
        }
        opening.load(system, DRUGS);
        system.awaitRest(PATIENCE);
        reservations = new Reservations(system.bootstrapServers());
        for (int i = 0; i < CALLERS; i++) {
            callers.add(new Station(system.port("inventory"), system.account()::bearer));
        }
    }

    private static String centre(int number) {
        return "BC-" + number % CENTRES;
    }

    private static String station(int item) {
        return "BS-" + item / DRUGS;
    }

    /**
     * Makes shortages at a steady rate, each of another shelf.
     *
     * @param nanos takes the time from the moment each dispense was due until the reservation's row was written
     */
    public void run(int perSecond, int count, Histogram nanos) throws Exception {
        int from = next.getAndAdd(count);
        if (from + count > items) {
            throw new IllegalStateException("There are shelves for " + items + " shortages only");
        }
        Instant now = Instant.now();
        long nanoTime = System.nanoTime();
        Instant[] due = new Instant[count];
        OpenLoop.run(perSecond, count, (number, dueAt) -> {
            due[number] = now.plusNanos(dueAt - nanoTime);
            int item = from + number;
            Station caller = callers.take();
            caller.dispense(station(item), Movement.drug(item % DRUGS), "short-" + item);
            callers.add(caller);
        });
        for (int number = 0; number < count; number++) {
            int item = from + number;
            String transfer = "T/" + station(item) + "/" + Movement.drug(item % DRUGS) + "/1";
            Instant reserved = reservations.await(transfer, PATIENCE);
            nanos.recordValue(
                    Math.max(0, Duration.between(due[number], reserved).toNanos()));
        }
    }

    @Override
    public void close() throws IOException {
        reservations.close();
        for (Station caller : callers) {
            caller.close();
        }
    }
}
