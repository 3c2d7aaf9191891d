package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import io.tiaobo.contracts.inventory.v1.StockDispatchedV1;
import io.tiaobo.contracts.inventory.v1.TransferExpectedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReceivedV1;
import io.tiaobo.contracts.inventory.v1.TransferStockReturnedV1;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One leg as inventory booked it at both of its ends, beside what the transfer told about it. */
final class LegBook {
    private final String name;
    private final String drug;
    private final LegStory story = new LegStory();
    private final Map<String, Long> onTheWay = new HashMap<>();
    private final Map<String, Long> expected = new HashMap<>();
    private final Set<String> receipts = new HashSet<>();
    private final Findings doubled = new Findings();
    private long asked = -1;
    private long reserved;
    private long open;
    private long dispatched;
    private long settled;
    private long accepted;
    private long returned;

    LegBook(String name, String drug) {
        this.name = name;
        this.drug = drug;
    }

    LegStory story() {
        return story;
    }

    String drug() {
        return drug;
    }

    long inTransit() {
        return dispatched - settled - returned;
    }

    void ask(long quantity) {
        once("I11", asked >= 0, "asked twice");
        asked = quantity;
    }

    void reserve(long quantity) {
        once("I5", reserved > 0, "two promises");
        reserved = quantity;
        open += quantity;
    }

    void endPromise(long quantity) {
        open -= quantity;
    }

    void dispatch(StockDispatchedV1 m) {
        once("I11", dispatched > 0, "dispatched twice");
        open -= m.quantity() + m.released();
        dispatched += m.quantity();
        Units.addLots(onTheWay, m.lots(), 1);
    }

    void expect(TransferExpectedV1 m) {
        once("I11", !expected.isEmpty(), "expected twice");
        Units.addLots(expected, m.lots(), 1);
    }

    void receive(TransferStockReceivedV1 m) {
        once("I11", !receipts.add(m.receiptId()), "receipt " + m.receiptId() + " booked twice");
        settled += Units.settled(m.lines());
        accepted += m.accepted();
        for (ReceiptLine line : m.lines()) {
            Units.add(onTheWay, line.lot(), -Units.settled(line));
        }
    }

    void takeBack(TransferStockReturnedV1 m) {
        returned += m.quantity();
        for (LotQuantity lot : m.lots()) {
            Units.add(onTheWay, lot.lot(), -lot.quantity());
        }
    }

    private void once(String id, boolean again, String text) {
        if (again) {
            doubled.add(id, name, text);
        }
    }

    void violations(Findings findings) {
        for (Violation violation : doubled.list()) {
            findings.add(violation.id(), violation.subject(), violation.text());
        }
        if (reserved > 0 && asked < reserved) {
            findings.add("I7", name, "reserved " + reserved + " of " + asked + " asked");
        }
        if (open < 0) {
            findings.add("I13", name, "gave back " + -open + " units more than it held");
        }
        if (settled + returned > dispatched) {
            findings.add("I6", name, "sent " + dispatched + ", arrived or lost " + settled + ", back " + returned);
        }
        for (Map.Entry<String, Long> lot : onTheWay.entrySet()) {
            if (lot.getValue() < 0) {
                findings.add("I6", name, "lot " + lot.getKey() + ": " + lot.getValue() + " on the way");
            }
        }
        if (story.accepted() > accepted) {
            findings.add("I7", name, "told as accepted: " + story.accepted() + ", booked: " + accepted);
        }
        story.violations(name, reserved, dispatched, findings);
    }

    void unfinished(Findings findings) {
        if (dispatched > 0 && Units.sum(expected) != dispatched) {
            findings.add("I6", name, "sent " + dispatched + ", expected " + expected);
        }
        if (!story.isEnded()) {
            return;
        }
        if (inTransit() != 0) {
            findings.add("I6", name, "ended with " + inTransit() + " units on the way");
        }
        if (open != 0) {
            findings.add("I13", name, "ended as " + story.outcome() + " and still holds " + open + " units");
        }
        if (story.accepted() != accepted) {
            findings.add("I7", name, "told as accepted: " + story.accepted() + ", booked: " + accepted);
        }
        if (dispatched > 0 && !List.of("RECEIVED", "RETURNED").contains(story.outcome())) {
            findings.add("I13", name, "goods left, and it ended as " + story.outcome());
        }
    }
}
