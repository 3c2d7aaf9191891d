package io.tiaobo.bench.peers.pekko;

import io.tiaobo.bench.peers.StoredMovement;
import io.tiaobo.bench.subject.Movement;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** A stock item as an event-sourced actor; its state is the units left, its events are JSON texts. */
final class PekkoItem extends EventSourcedBehavior<PekkoItem.Take, String, Long> {
    /** Take units off, or put them on if negative. */
    record Take(long units, ActorRef<Boolean> reply) {}

    static final String TAG = "moved";

    /** Whether events are found by readers; without readers nobody pays for the tag. */
    static volatile boolean tagged;

    private final int item;

    private PekkoItem(int item) {
        super(PersistenceId.ofUniqueId(Movement.key(item)));
        this.item = item;
    }

    static Behavior<Take> create(int item) {
        return new PekkoItem(item);
    }

    @Override
    public Long emptyState() {
        return 0L;
    }

    @Override
    public Set<String> tagsFor(String event) {
        return tagged ? Set.of(TAG) : Set.of();
    }

    @Override
    public CommandHandler<Take, String, Long> commandHandler() {
        return newCommandHandlerBuilder().forAnyState().onAnyCommand((left, take) -> {
            if (left < take.units()) {
                return Effect().reply(take.reply(), false);
            }
            String event =
                    StoredMovement.of(item, -take.units(), left - take.units()).json();
            return Effect().persist(event).thenReply(take.reply(), state -> true);
        });
    }

    @Override
    public EventHandler<Long, String> eventHandler() {
        return (left, event) -> StoredMovement.parse(event).after().usable();
    }
}
