package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.invariants.Violation;
import io.tiaobo.invariants.calls.Action;
import io.tiaobo.invariants.calls.Call;
import io.tiaobo.invariants.calls.LinearizabilityChecker;
import io.tiaobo.invariants.calls.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One item that everybody wants at once (F24). Only callers change it, and each call is kept with its beginning and its end, so
 * that afterwards an order can be looked for that explains all answers (I14).
 */
final class HotItem implements Errands {
    static final String SITE = "HOT";
    static final String DRUG = "HOT-DRUG";
    static final long OPENING = 40;

    private static final String ITEM = SITE + "/" + DRUG;

    private final Callers callers;
    private final Tally tally;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    HotItem(Callers callers, Tally tally) {
        this.callers = callers;
        this.tally = tally;
    }

    @Override
    public void next(SplittableRandom random) {
        String key = Errands.newKey(random);
        if (random.nextInt(4) == 0) {
            long quantity = random.nextLong(5, 25);
            Map<String, Object> receipt = Map.of("source", "PURCHASE", "lots", List.of(Town.lot(0, quantity)));
            call(random, "receipts", Action.receive(key, ITEM, quantity), receipt, quantity);
        } else {
            long quantity = random.nextLong(1, 9);
            call(random, "dispenses", Action.dispense(key, ITEM, quantity), Map.of("quantity", quantity), -quantity);
        }
    }

    private void call(SplittableRandom random, String what, Action action, Object body, long change) {
        long called = System.nanoTime();
        Edge.Answer answer = callers.say(random, Service.INVENTORY, "/stock/" + ITEM + "/" + what, action.id(), body);
        calls.add(new Call(action, called, System.nanoTime(), answer.ok() ? Outcome.DONE : Outcome.REFUSED, 0));
        if (answer.ok()) {
            tally.moved(DRUG, change);
        }
    }

    /** What no order of the calls explains. */
    List<Violation> unexplained() {
        return new LinearizabilityChecker(Map.of(ITEM, OPENING)).check(calls);
    }
}
