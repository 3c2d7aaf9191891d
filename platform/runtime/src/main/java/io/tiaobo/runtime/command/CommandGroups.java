package io.tiaobo.runtime.command;

import io.tiaobo.runtime.domain.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Commands of callers who come at the same time are run together and committed once. A caller who finds nobody at work runs
 * its command at once; those who come meanwhile wait, and the first of them then runs the commands of all. While they wait
 * they hold no connection. Commands of one aggregate always meet in the same lane, so two groups never wait for each other.
 */
final class CommandGroups {
    /** What came of one command: an answer or a failure. */
    record Outcome(@Nullable Decision decision, @Nullable RuntimeException failure) {
        static Outcome of(Decision decision) {
            return new Outcome(decision, null);
        }

        static Outcome of(RuntimeException failure) {
            return new Outcome(null, failure);
        }

        Decision orThrow() {
            if (decision == null) {
                throw Objects.requireNonNull(failure);
            }
            return decision;
        }
    }

    private record Waiting(IdentifiedCommand command, CompletableFuture<Boolean> turn, Outcome[] outcome) {}

    private final List<Lane> lanes;
    private final int largest;

    /**
     * Runs groups one after the other in each lane.
     *
     * @param lanes groups that run at the same time
     * @param largest commands of a group
     */
    CommandGroups(int lanes, int largest, Function<List<IdentifiedCommand>, List<Outcome>> work) {
        this.largest = largest;
        this.lanes = IntStream.range(0, lanes).mapToObj(i -> new Lane(work)).toList();
    }

    /** Runs a command in a group; returns when the group is committed. */
    Outcome run(IdentifiedCommand command) {
        int hash = AnnotatedTarget.idOf(command.command()).hashCode();
        return lanes.get(Math.floorMod(hash, lanes.size())).run(command);
    }

    private final class Lane {
        private final Function<List<IdentifiedCommand>, List<Outcome>> work;
        private final Deque<Waiting> queue = new ArrayDeque<>();
        private boolean busy;

        Lane(Function<List<IdentifiedCommand>, List<Outcome>> work) {
            this.work = work;
        }

        Outcome run(IdentifiedCommand command) {
            Waiting mine = new Waiting(command, new CompletableFuture<>(), new Outcome[1]);
            if (!isMyTurnAtOnce(mine) && !mine.turn().join()) {
                return mine.outcome()[0];
            }
            return runGroup(mine);
        }

        private synchronized boolean isMyTurnAtOnce(Waiting mine) {
            if (busy) {
                queue.add(mine);
            }
            boolean first = !busy;
            busy = true;
            return first;
        }

        private Outcome runGroup(Waiting mine) {
            List<Waiting> group = group(mine);
            try {
                List<Outcome> outcomes =
                        work.apply(group.stream().map(Waiting::command).toList());
                for (int i = 0; i < group.size(); i++) {
                    group.get(i).outcome()[0] = outcomes.get(i);
                }
            } catch (Throwable broken) {
                RuntimeException failure = broken instanceof RuntimeException known
                        ? known
                        : new IllegalStateException("The command was not run: its group failed", broken);
                group.forEach(waiting -> waiting.outcome()[0] = Outcome.of(failure));
            }
            handOver();
            group.stream().skip(1).forEach(waiting -> waiting.turn().complete(false));
            return mine.outcome()[0];
        }

        private synchronized List<Waiting> group(Waiting mine) {
            List<Waiting> group = new ArrayList<>();
            group.add(mine);
            while (group.size() < largest && !queue.isEmpty()) {
                group.add(queue.remove());
            }
            return group;
        }

        private void handOver() {
            Waiting next;
            synchronized (this) {
                next = queue.poll();
                busy = next != null;
            }
            if (next != null) {
                next.turn().complete(true);
            }
        }
    }
}
