package io.tiaobo.simulator.service;

import io.tiaobo.shortage.reference.DrugFacts;
import io.tiaobo.shortage.shortage.event.ShortageDeclared;
import io.tiaobo.shortage.shortage.event.ShortageResolved;
import io.tiaobo.shortage.shortage.projection.OpenShortages;
import io.tiaobo.shortage.waitinglist.command.WaitingListCommand;
import io.tiaobo.shortage.waitinglist.event.PatientRegistered;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import io.tiaobo.shortage.waitinglist.event.PatientWithdrawn;
import io.tiaobo.shortage.waitinglist.projection.WaitingQueue;
import io.tiaobo.shortage.waitinglist.projection.WaitingQueues;
import io.tiaobo.simulator.world.EventLog;
import io.tiaobo.simulator.world.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who waits and what is short, added up from the events as the projections of the service do. */
record Queues(EventLog events, ShortageTables.Reference reference, ShortageTables.Expected shelves)
        implements WaitingQueues {
    private Map<String, PatientRegistered> waiting() {
        Map<String, PatientRegistered> waiting = new TreeMap<>();
        for (StoredEvent stored : events.all()) {
            Object event = stored.message().getPayload();
            if (event instanceof PatientRegistered e) {
                waiting.put(e.entryId(), e);
            } else if (event instanceof PatientServed e) {
                waiting.remove(e.entryId());
            } else if (event instanceof PatientWithdrawn e) {
                waiting.remove(e.entryId());
            }
        }
        return waiting;
    }

    @Override
    public boolean someoneWaits(String siteCode, String genericGroup) {
        String list = WaitingListCommand.idOf(siteCode, genericGroup);
        return waiting().values().stream().anyMatch(entry -> entry.listId().equals(list));
    }

    @Override
    public List<WaitingQueue> beforeStock() {
        Map<String, WaitingQueue> queues = new TreeMap<>();
        for (PatientRegistered entry : waiting().values()) {
            reference
                    .drug(entry.drugCode())
                    .map(DrugFacts::genericGroup)
                    .filter(group -> shelves.shelf(entry.siteCode(), group, entry.drugCode()).stocks().stream()
                            .anyMatch(stock -> stock.usable() > 0))
                    .ifPresent(group ->
                            queues.put(entry.listId(), new WaitingQueue(entry.siteCode(), group, entry.drugCode())));
        }
        return List.copyOf(queues.values());
    }

    List<OpenShortages.Item> unwatchedShortages(ShortageTables.Levels levels) {
        Map<String, OpenShortages.Item> open = new TreeMap<>();
        for (StoredEvent stored : events.all()) {
            Object event = stored.message().getPayload();
            if (event instanceof ShortageDeclared e) {
                open.put(e.shortageId(), new OpenShortages.Item(e.siteCode(), e.drugCode()));
            } else if (event instanceof ShortageResolved e) {
                open.remove(e.shortageId());
            }
        }
        List<OpenShortages.Item> unwatched = new ArrayList<>();
        for (OpenShortages.Item item : open.values()) {
            if (!levels.isWatched(item.siteCode(), item.drugCode())) {
                unwatched.add(item);
            }
        }
        return unwatched;
    }
}
