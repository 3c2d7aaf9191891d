package io.tiaobo.simulator;

import io.tiaobo.simulator.service.Service;
import io.tiaobo.simulator.world.Faults;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.DispatchLeg;
import io.tiaobo.transfer.transfer.command.ReceiveLeg;
import io.tiaobo.transfer.transfer.command.RefuseLeg;
import io.tiaobo.transfer.transfer.command.ReturnLeg;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.event.LegRef;
import io.tiaobo.transfer.transfer.process.StepTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What donors and receivers do with a leg: the whole, a part, something odd, or the opposite. */
final class LegWork {
    /** One decision; the command is made anew for every try, with the same content. */
    interface Choice {
        Object command(String commandId);
    }

    private final Faults chance;
    private final Service transfer;
    private final StepTimes times;

    LegWork(Faults chance, Service transfer) {
        this.chance = chance;
        this.transfer = transfer;
        this.times = transfer.part(StepTimes.class);
    }

    StepTimes times() {
        return times;
    }

    List<Legs.Leg> waiting() {
        return Legs.waiting(transfer.database().events());
    }

    /** Somebody takes a turn; when finishing, the ordinary one. */
    Choice choose(boolean finishing) {
        List<Legs.Leg> waiting = waiting();
        Legs.Leg leg = waiting.get(chance.below(waiting.size()));
        return switch (leg.turn()) {
            case ANSWER -> finishing || chance.below(5) > 0 ? approve(leg, finishing) : refuse(leg);
            case DISPATCH -> finishing || chance.below(6) > 0 ? dispatch(leg, finishing) : refuse(leg);
            default -> finishing || chance.below(6) > 0 ? receive(leg, finishing) : giveBack(leg);
        };
    }

    private Instant now() {
        return StepTimes.now(transfer.clock());
    }

    private long part(long of, boolean all) {
        return all || chance.below(3) > 0 ? of : 1 + chance.below((int) of);
    }

    private Choice approve(Legs.Leg leg, boolean finishing) {
        LegRef ref = leg.ref();
        long quantity = part(leg.promised(), finishing);
        return id -> {
            Instant now = now();
            Instant promised = now.plus(Duration.ofHours(6));
            return new ApproveLeg(
                    ref.transferId(), ref.leg(), quantity, "P", promised, now.plus(times.dispatch()), now);
        };
    }

    private Choice refuse(Legs.Leg leg) {
        return id -> new RefuseLeg(leg.ref().transferId(), leg.ref().leg(), "NEEDED_HERE", "P", now());
    }

    private Choice dispatch(Legs.Leg leg, boolean finishing) {
        LegRef ref = leg.ref();
        long quantity = part(leg.promised(), finishing);
        return id -> new DispatchLeg(ref.transferId(), ref.leg(), quantity, now().plus(times.booking()), now());
    }

    private Choice giveBack(Legs.Leg leg) {
        LegRef ref = leg.ref();
        return id -> new ReturnLeg(ref.transferId(), ref.leg(), now().plus(times.comeBack()), now());
    }

    private Choice receive(Legs.Leg leg, boolean finishing) {
        LegRef ref = leg.ref();
        List<CountedLot> lines = new ArrayList<>();
        for (Map.Entry<String, Long> lot : leg.onTheWay().entrySet()) {
            long counted = part(lot.getValue(), finishing);
            long rejected = finishing || chance.coin() ? 0 : chance.below((int) counted + 1);
            long lost = finishing || chance.coin() ? 0 : chance.below((int) (counted - rejected) + 1);
            long over = finishing || chance.below(6) > 0 ? 0 : 1 + chance.below(3);
            lines.add(new CountedLot(lot.getKey(), null, counted - rejected - lost, rejected, lost, over));
        }
        return id -> new ReceiveLeg(ref.transferId(), ref.leg(), id, lines, now());
    }
}
