package io.tiaobo.simulator;

import io.tiaobo.invariants.Published;
import io.tiaobo.invariants.Violation;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.error.Transience;
import io.tiaobo.runtime.kafka.PublishingFailedException;
import io.tiaobo.simulator.service.InventoryTables;
import io.tiaobo.simulator.service.RepeatedTask;
import io.tiaobo.simulator.service.Service;
import io.tiaobo.simulator.service.ShortageTables;
import io.tiaobo.simulator.service.Task;
import io.tiaobo.simulator.service.TransferTables;
import io.tiaobo.simulator.world.Faults;
import io.tiaobo.simulator.world.Mutation;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.Suspension;
import io.tiaobo.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The three services, two replicas each, in one thread. A schedule has three parts: a while in which everything can go wrong,
 * a while in which nothing does and everybody finishes what is theirs, and the audit. Reusable, not thread-safe.
 */
public final class Simulation {
    private static final int TOO_LONG = 6_000;

    /**
     * What a schedule starts from.
     *
     * @param image puts everything back as it was after the beginning
     * @param published what the topics held then
     */
    private record Beginning(
            Network network, Runnable image, Map<ConsumerRecord<String, byte[]>, Published> published) {}

    private final World world = new World();
    private final Service inventory = new Service("inventory", world, InventoryTables::register, Map.of());
    private final Service shortage = new Service("shortage", world, ShortageTables::register, Map.of());
    private final Service transfer = new Service(
            "transfer",
            world,
            TransferTables::register,
            Map.of("tiaobo.approval.regions." + Network.BY_HAND + ".automatic", "false"));
    private final List<Service> services = List.of(inventory, shortage, transfer);
    private final Replica outside = new Replica("people", 0);
    private final Set<Task> busy = new LinkedHashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<List<Object>, Beginning> beginnings = new HashMap<>();
    private Faults faults = new Faults(new SplittableRandom(0));
    private Trace trace = new Trace(false);
    private int turns;

    /** Runs one schedule from its seed. */
    public Verdict run(long seed) {
        return run(seed, Mutation.NONE, new Trace(false));
    }

    /** Runs a schedule on a product from which a guarantee was taken. */
    public Verdict run(long seed, Mutation without) {
        return run(seed, without, new Trace(false));
    }

    /** What happens in a schedule, line by line. */
    public List<String> explain(long seed) {
        Trace lines = new Trace(true);
        run(seed, Mutation.NONE, lines);
        return lines.lines();
    }

    private Verdict run(long seed, Mutation without, Trace lines) {
        violations.clear();
        busy.clear();
        Faults chance = new Faults(new SplittableRandom(seed), without);
        int variant = chance.below(Network.VARIANTS);
        // Mostly the services know the network before anything happens; sometimes they are still learning it.
        Beginning beginning = beginning(variant, chance.below(4) > 0);
        chance.perhapsUpgrade();
        trace = lines;
        turns = 0;
        reset(chance);
        beginning.image().run();
        faults.whenCrashed(this::rollBack);
        int crashesBefore = crashes();
        People people = new People(faults, beginning.network(), inventory, shortage, transfer);
        faults.whenInterrupted(() -> letOthersRun(people));
        goWrong(people, length(faults));
        faults.allow(false);
        services.forEach(service -> service.clock().skew(0));
        boolean quiet = settle(people);
        if (quiet && faults.below(16) == 0) {
            replayTopics(people);
        }
        Audit audit = new Audit(services, world.broker(), beginning.published());
        violations.addAll(quiet ? audit.whenQuiet() : audit.always());
        if (!quiet) {
            violations.add(new Violation("LIVENESS", "schedule", "does not come to rest"));
        }
        violations.forEach(violation -> trace.add(violation::toString));
        return new Verdict(
                seed,
                List.copyOf(violations),
                turns,
                crashes() - crashesBefore,
                audit.events(),
                audit.messages(),
                audit.fingerprint());
    }

    /** I11: consumers that start again from the beginning of every topic change nothing. */
    private void replayTopics(People people) {
        int before = events();
        world.broker().rewind();
        world.rebalance();
        if (!settle(people) || events() != before) {
            violations.add(new Violation("I11", "replay", before + " events became " + events()));
        }
    }

    private int crashes() {
        return services.stream()
                .flatMap(service -> service.replicas().stream())
                .mapToInt(Replica::crashes)
                .sum();
    }

    /** Many short histories find more than a few long ones; some long ones there must be. */
    private static int length(Faults chance) {
        return chance.below(25) == 0 ? 40 + chance.below(60) : 2 + chance.below(9);
    }

    private void reset(Faults next) {
        faults = next;
        world.reset(faults);
        services.forEach(Service::reset);
    }

    /** The same network begins in the same way in every schedule, so that this is done once and copied. */
    private Beginning beginning(int variant, boolean learned) {
        return beginnings.computeIfAbsent(List.of(variant, learned), key -> begin(new Network(variant), learned));
    }

    private Beginning begin(Network network, boolean learned) {
        reset(new Faults(new SplittableRandom(0)));
        faults.allow(false);
        List<IdentifiedCommand> commands = new ArrayList<>();
        network.beginnings()
                .forEach(command -> commands.add(new IdentifiedCommand("beginning-" + commands.size(), command)));
        inventory.commands().executeAll(commands);
        if (learned) {
            for (Optional<Task> task = somebody(false); task.isPresent(); task = somebody(false)) {
                turn(task.get());
            }
        }
        List<Runnable> images = new ArrayList<>();
        images.add(world.image());
        services.forEach(service -> images.add(service.database().image()));
        Map<ConsumerRecord<String, byte[]>, Published> published = new HashMap<>();
        world.broker().records().forEach(message -> published.put(message, Audit.read(message)));
        return new Beginning(network, () -> images.forEach(Runnable::run), published);
    }

    private void goWrong(People people, int length) {
        for (int i = 0; i < length && violations.isEmpty(); i++) {
            timePasses();
            if (faults.below(4) == 0) {
                act(people, false);
            } else {
                somebody().ifPresent(this::turn);
            }
        }
    }

    private void timePasses() {
        int what = faults.below(200);
        world.advance(Duration.ofMillis(faults.below(500)));
        if (what == 0) {
            world.advance(Duration.ofHours(faults.below(40)));
        } else if (what < 4) {
            nextDeadline(world.now().plus(Duration.ofDays(30)));
        } else if (what < 7) {
            world.rebalance();
            trace.add(() -> "rebalance " + world.generation());
        } else if (what < 9) {
            services.forEach(service -> service.clock().skew(faults.clockSkew()));
        }
    }

    private boolean nextDeadline(Instant atMost) {
        Instant next = services.stream()
                .map(Service::nextDeadline)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        if (next.isAfter(atMost)) {
            return false;
        }
        world.advanceTo(next);
        trace.add(() -> "it is " + world.now());
        return true;
    }

    private Optional<Task> somebody() {
        return somebody(true);
    }

    private Optional<Task> somebody(boolean upkeep) {
        List<Task> able = new ArrayList<>();
        for (Service service : services) {
            for (Task task : service.tasks()) {
                if ((upkeep || !(task instanceof RepeatedTask)) && !busy.contains(task) && task.hasWork()) {
                    able.add(task);
                }
            }
        }
        return able.isEmpty() ? Optional.empty() : Optional.of(able.get(faults.below(able.size())));
    }

    private void turn(Task task) {
        turns++;
        trace.add(() -> world.now() + " " + task);
        busy.add(task);
        int crashes = task.replica().crashes();
        try {
            faults.runAs(task.replica(), () -> attempt(task.toString(), task::turn));
        } finally {
            busy.remove(task);
        }
        if (task.replica().crashes() != crashes) {
            services.forEach(Service::processEnded);
            trace.add(() -> "  " + task.replica() + " has crashed");
        }
    }

    private void act(People people, boolean finishing) {
        turns++;
        Deed deed = people.next(finishing);
        trace.add(() -> world.now() + " people: " + deed.id());
        // Whichever replica takes the request, it may crash on it; the device then knows nothing.
        Replica replica = deed.service().replicas().get(faults.below(Replica.COUNT));
        faults.runAs(
                replica,
                () -> attempt(deed.id(), () -> {
                    var answer = deed.send();
                    people.answered(deed);
                    trace.add(() -> "  " + deed.id() + " " + answer);
                }));
    }

    /** Failures that production waits out are forgotten here, too: the work is still to be done. Anything else is a finding. */
    private void attempt(String who, Runnable work) {
        try {
            work.run();
        } catch (ViolationException e) {
            violations.add(e.violation());
        } catch (PublishingFailedException e) {
            trace.add(() -> "  not acknowledged");
        } catch (RuntimeException e) {
            if (!Transience.passes(e)) {
                violations.add(new Violation("FAILURE", who, String.valueOf(e)));
            }
            trace.add(() -> "  " + e);
        }
    }

    /** Somebody is held up in the middle of a transaction; meanwhile others do whole pieces of work. */
    private void letOthersRun(People people) {
        Suspension suspended =
                Suspension.of(services.stream().map(Service::database).toList());
        try {
            for (int i = faults.below(3); i >= 0; i--) {
                if (faults.below(4) == 0) {
                    act(people, false);
                } else {
                    somebody().ifPresent(this::turn);
                }
            }
        } finally {
            suspended.end();
        }
    }

    private void rollBack() {
        world.forgetUnitsOfWork();
        services.forEach(service -> service.database().rollBackCurrent());
    }

    /** Everybody finishes; true when there is nothing left to do for anybody, nor will be at any later time. */
    private boolean settle(People people) {
        int end = turns + TOO_LONG;
        int restedAt = -1;
        boolean upkeep = false;
        while (turns < end && violations.isEmpty()) {
            Optional<Task> task = somebody(upkeep);
            if (task.isPresent()) {
                turn(task.get());
            } else if (people.haveWork()) {
                act(people, true);
            } else if (!nextDeadline(Instant.MAX.minusSeconds(1))) {
                int events = events();
                if (events == restedAt) {
                    return true;
                }
                // Recurring work looks once more at everything; only if it finds nothing, things are quiet.
                restedAt = events;
                upkeep = true;
                world.advance(Duration.ofMinutes(11));
                continue;
            }
            upkeep = upkeep && task.isPresent();
        }
        return false;
    }

    private int events() {
        return services.stream()
                .mapToInt(service -> service.database().events().all().size())
                .sum();
    }
}
