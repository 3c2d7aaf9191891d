package io.tiaobo.transfer.transfer.domain;

import static io.tiaobo.transfer.transfer.domain.TransferWorld.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.contracts.inventory.v1.InventoryCommand;
import io.tiaobo.runtime.event.DomainEvent;
import io.tiaobo.runtime.kafka.Outgoing;
import io.tiaobo.testkit.Seeds;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.command.DispatchLeg;
import io.tiaobo.transfer.transfer.command.ExpireStep;
import io.tiaobo.transfer.transfer.command.RaiseNeed;
import io.tiaobo.transfer.transfer.command.ReceiveLeg;
import io.tiaobo.transfer.transfer.command.RecordReservationEnded;
import io.tiaobo.transfer.transfer.command.RefuseLeg;
import io.tiaobo.transfer.transfer.command.ReturnLeg;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.DonorSearchStarted;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.LegReturned;
import io.tiaobo.transfer.transfer.event.Step;
import io.tiaobo.transfer.transfer.event.TransferClosed;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import io.tiaobo.transfer.transfer.messaging.TransferTranslator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever happens in whatever order, a transfer ends exactly once and every unit is accounted for (I6, I7, I8, I9, I13). */
class TransferProperties {
    private static final int STORM = 120;
    private static final int CALM = 400;

    private final TransferWorld transfer = new TransferWorld();
    private final PlayedInventory inventory = new PlayedInventory();
    private final TransferTranslator translator = new TransferTranslator();
    private final List<Object> sent = new ArrayList<>();
    private int heard;
    private int receipts;
    private Instant now = TransferWorld.START;

    @RepeatedTest(60)
    @DisplayName("A storm of answers, time-outs, duplicates and cancellations ends in exactly one end")
    void endsExactlyOnceAndAccountsForEveryUnit(RepetitionInfo repetition) {
        SplittableRandom random = Seeds.random("transfer-" + repetition.getCurrentRepetition());
        for (String site : List.of("A", "B", "C", "D")) {
            inventory.stock(site, random.nextLong(25));
        }
        long total = inventory.total();
        tell(TransferWorld.request(random.nextLong(1, 50)));

        for (int step = 0; step < STORM && !isClosed(); step++) {
            randomStep(random);
            accountsAddUp(total);
        }
        for (int step = 0; step < CALM && !isClosed(); step++) {
            calmStep(random);
            accountsAddUp(total);
        }

        assertThat(isClosed()).as("ends").isTrue();
        drainInventory();
        sent.forEach(transfer::tell);
        hear();
        drainInventory();
        assertThat(count(TransferClosed.class)).isEqualTo(1);
        assertThat(inventory.promisedUnits()).as("leaked promises").isZero();
        assertThat(inventory.inTransit()).as("goods nobody expects").isZero();
        accountsAddUp(total);
    }

    private void randomStep(SplittableRandom random) {
        int leg = random.nextInt(1, 5);
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> searchIfAsked(random);
            case 3, 4, 5 -> letInventoryWork(random);
            case 6 -> tell(new ApproveLeg(ID, leg, random.nextLong(1, 25), "u1", now, now.plusSeconds(600), now));
            case 7 -> tell(new RefuseLeg(ID, leg, "NO", "u1", now));
            case 8 -> tell(new DispatchLeg(ID, leg, random.nextLong(1, 25), now.plusSeconds(60), now));
            case 9 -> receive(random, leg);
            case 10 -> tell(new ExpireStep(ID, random.nextInt(5), anyStep(random), now, now));
            case 11 -> now = now.plus(Duration.ofSeconds(random.nextLong(1, 900)));
            case 12 -> rarely(random, leg);
            default -> tell(sent.get(random.nextInt(sent.size())));
        }
    }

    private void rarely(SplittableRandom random, int leg) {
        switch (random.nextInt(5)) {
            case 0 -> tell(new CancelTransfer(ID, "NOT_WANTED", "u1", now.plusSeconds(600), now));
            case 1 -> tell(new RaiseNeed(ID, random.nextLong(1, 80), Urgency.CRITICAL, now));
            case 2 -> tell(new ReturnLeg(ID, leg, now.plusSeconds(600), now));
            default -> tell(new RecordReservationEnded(ID, 99, "EXPIRED", 0, now));
        }
    }

    /** Everybody does their part: what is promised is sent, what is sent is counted in, what nobody did times out. */
    private void calmStep(SplittableRandom random) {
        searchIfAsked(random);
        drainInventory();
        for (int leg = 1; leg <= count(DonorsChosen.class) * 4; leg++) {
            int number = leg;
            event(LegApproved.class, number)
                    .ifPresent(e -> tell(new DispatchLeg(ID, number, e.quantity(), now.plusSeconds(60), now)));
            drainInventory();
            receive(random, number);
            drainInventory();
        }
        now = now.plus(Duration.ofHours(1));
        for (int leg = 0; leg <= count(DonorsChosen.class) * 4; leg++) {
            for (Step step : Step.values()) {
                tell(new ExpireStep(ID, leg, step, now, now));
            }
        }
    }

    private void searchIfAsked(SplittableRandom random) {
        DonorSearchStarted search = transfer.last(DonorSearchStarted.class);
        Map<String, Long> donors = new TreeMap<>();
        long missing = search.needed();
        for (String site : List.of("A", "B", "C", "D")) {
            long offer = Math.min(missing, inventory.free(site) + random.nextLong(3));
            if (!search.tried().contains(site) && offer > 0) {
                donors.put(site, offer);
                missing -= offer;
            }
        }
        boolean leftToOthers = search.sharing() && random.nextBoolean();
        tell(TransferWorld.found(search.search(), search.needed(), donors, leftToOthers, now));
    }

    private void receive(SplittableRandom random, int leg) {
        event(LegDispatched.class, leg).ifPresent(e -> {
            long left = e.quantity() - settled(leg);
            long accepted = left == 0 ? 0 : random.nextLong(left + 1);
            long rejected = left == accepted ? 0 : random.nextLong(left - accepted + 1);
            long lost = random.nextBoolean() ? left - accepted - rejected : 0;
            tell(new ReceiveLeg(
                    ID,
                    leg,
                    "R" + receipts++,
                    List.of(new CountedLot("L1", null, accepted, rejected, lost, random.nextLong(2))),
                    now));
        });
    }

    private void letInventoryWork(SplittableRandom random) {
        List<String> busy = inventory.busySites();
        if (!busy.isEmpty()) {
            answer(busy.get(random.nextInt(busy.size())));
        }
    }

    private void drainInventory() {
        while (!inventory.busySites().isEmpty()) {
            answer(inventory.busySites().get(0));
        }
    }

    private void answer(String site) {
        Object answer = inventory.handleNext(site, now);
        if (answer != null) {
            tell(answer);
        }
    }

    private void tell(Object command) {
        sent.add(command);
        transfer.tell(command);
        hear();
    }

    /** What the translator makes of new events reaches inventory, as it would over Kafka. */
    private void hear() {
        List<TransferEvent> events = transfer.events();
        for (; heard < events.size(); heard++) {
            DomainEvent event = new DomainEvent(ID, heard, "e" + heard, now, events.get(heard));
            translator.translate(event).stream()
                    .map(Outgoing::data)
                    .filter(InventoryCommand.class::isInstance)
                    .forEach(message -> inventory.order((InventoryCommand) message));
        }
    }

    private void accountsAddUp(long total) {
        assertThat(inventory.total()).as("conservation").isEqualTo(total);
        Map<Integer, Long> reserved = new HashMap<>();
        Map<Integer, Long> ends = new HashMap<>();
        for (TransferEvent event : transfer.events()) {
            if (event instanceof LegReserved e) {
                reserved.put(e.ref().leg(), e.quantity());
            } else if (event instanceof LegApproved e) {
                assertThat(e.quantity())
                        .isLessThanOrEqualTo(reserved.getOrDefault(e.ref().leg(), 0L));
            } else if (event instanceof LegEnded e) {
                assertThat(ends.merge(e.ref().leg(), 1L, Long::sum)).isEqualTo(1);
                long sent = event(LegDispatched.class, e.ref().leg())
                        .map(LegDispatched::quantity)
                        .orElse(0L);
                assertThat(settled(e.ref().leg())).isEqualTo(sent);
            }
        }
    }

    private long settled(int leg) {
        return transfer.events().stream()
                .mapToLong(event -> {
                    if (event instanceof LegReceived e && e.ref().leg() == leg) {
                        return e.accepted() + e.rejected() + e.lost();
                    }
                    return event instanceof LegReturned e && e.ref().leg() == leg ? e.quantity() : 0;
                })
                .sum();
    }

    private <T> java.util.Optional<T> event(Class<T> type, int leg) {
        return transfer.events().stream()
                .filter(type::isInstance)
                .filter(event -> (event instanceof LegApproved e && e.ref().leg() == leg)
                        || (event instanceof LegDispatched d && d.ref().leg() == leg))
                .map(type::cast)
                .findFirst();
    }

    private static Step anyStep(SplittableRandom random) {
        return Step.values()[random.nextInt(Step.values().length)];
    }

    private boolean isClosed() {
        return count(TransferClosed.class) > 0;
    }

    private int count(Class<?> type) {
        return (int) transfer.events().stream().filter(type::isInstance).count();
    }
}
