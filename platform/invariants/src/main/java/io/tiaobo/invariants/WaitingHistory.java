package io.tiaobo.invariants;

import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.PatientWithdrawnV1;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A waiting patient is registered once and served at most once, with what was asked for, and never after withdrawing (I8).
 * On one day no more units are set against patients than ever came to the site; over several days the same units may be
 * promised again, because some are not collected.
 */
final class WaitingHistory implements Family {
    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Long> cameByItem = new HashMap<>();
    private final Map<Day, Long> servedByDay = new HashMap<>();

    private static final class Entry {
        private @Nullable PatientRegisteredV1 registration;
        private @Nullable PatientServedV1 service;
        private int registrations;
        private int services;
        private int withdrawals;
    }

    private record Day(String item, LocalDate date) {}

    @Override
    public void accept(Published message) {
        Object data = message.data();
        if (data instanceof StockMovement m) {
            long came = Effect.onHand(m);
            if (came > 0) {
                Units.add(cameByItem, Names.item(m.siteCode(), m.drugCode()), came);
            }
        } else if (data instanceof PatientRegisteredV1 m) {
            Entry entry = entry(m.entryId());
            entry.registrations++;
            entry.registration = m;
        } else if (data instanceof PatientServedV1 m) {
            Entry entry = entry(m.entryId());
            entry.services++;
            entry.service = m;
            LocalDate date = LocalDate.ofInstant(m.servedAt(), PLACE);
            Units.add(servedByDay, new Day(Names.item(m.siteCode(), m.drugCode()), date), m.quantity());
        } else if (data instanceof PatientWithdrawnV1 m) {
            entry(m.entryId()).withdrawals++;
        }
    }

    private Entry entry(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            entry = new Entry();
            entries.put(id, entry);
        }
        return entry;
    }

    @Override
    public void violations(Findings findings) {
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            check(entry.getKey(), entry.getValue(), findings);
        }
        for (Map.Entry<Day, Long> day : servedByDay.entrySet()) {
            long came = cameByItem.getOrDefault(day.getKey().item(), 0L);
            if (day.getValue() > came) {
                findings.add(
                        "I2",
                        day.getKey().item(),
                        "patients got " + day.getValue() + " on " + day.getKey().date() + ", ever came " + came);
            }
        }
    }

    private static void check(String id, Entry entry, Findings findings) {
        PatientRegisteredV1 asked = entry.registration;
        PatientServedV1 given = entry.service;
        if (entry.registrations != 1 || asked == null) {
            findings.add("I8", id, "registered " + entry.registrations + " times");
            return;
        }
        if (entry.services + entry.withdrawals > 1) {
            findings.add("I8", id, "served " + entry.services + " times, withdrawn " + entry.withdrawals + " times");
        }
        if (given != null && given.quantity() != asked.quantity()) {
            findings.add("I7", id, "asked for " + asked.quantity() + ", got " + given.quantity());
        }
        if (given != null
                && !given.drugCode().equals(asked.drugCode())
                && !asked.substitutes().contains(given.drugCode())) {
            findings.add("I7", id, "got " + given.drugCode() + ", which was never accepted");
        }
    }

    @Override
    public void unfinished(Findings findings) {}
}
