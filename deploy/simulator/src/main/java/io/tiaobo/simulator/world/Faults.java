package io.tiaobo.simulator.world;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the seed what goes wrong. How likely each fault is differs from schedule to schedule, so that some schedules
 * see only crashes, others only disorder, and some nothing at all.
 */
public final class Faults {
    /** Runs something else while the caller is held up; set by the scheduler. */
    public interface Interruption {
        /** Lets others run. */
        void run();
    }

    private static final int[] PER_MILLE = {0, 0, 2, 10, 40};

    private final SplittableRandom random;
    private final int crash;
    private final int interrupt;
    private final int sendFailure;
    private final int redelivery;
    private final int skewSeconds;
    private boolean healed;
    private boolean upgrade;
    private @Nullable Replica running;
    private int startedAt;
    private @Nullable Interruption interruption;
    private Runnable afterCrash = () -> {};
    private int depth;

    private final Mutation mutation;

    /** Draws this schedule's likelihoods. */
    public Faults(SplittableRandom random) {
        this(random, Mutation.NONE);
    }

    /** The same on a product from which a guarantee was taken. */
    public Faults(SplittableRandom random, Mutation mutation) {
        this.random = random;
        this.mutation = mutation;
        crash = oneOf();
        interrupt = oneOf() * 2;
        sendFailure = oneOf() * 2;
        redelivery = oneOf() * 2;
        skewSeconds = random.nextInt(3) == 0 ? 120 : 0;
    }

    private int oneOf() {
        return PER_MILLE[random.nextInt(PER_MILLE.length)];
    }

    /** Whom to let run when a piece of work is held up. */
    public void whenInterrupted(Interruption others) {
        interruption = others;
    }

    /** What becomes of the transactions a crashed process had open. */
    public void whenCrashed(Runnable rollback) {
        afterCrash = rollback;
    }

    /** Whether things may go wrong now. */
    public void allow(boolean faults) {
        healed = !faults;
    }

    /** Runs work as a replica; a crash inside it ends the replica and what it had begun. */
    public void runAs(Replica replica, Runnable work) {
        Replica outer = running;
        int outerStart = startedAt;
        running = replica;
        startedAt = replica.crashes();
        try {
            work.run();
        } catch (SimulatedCrash crashed) {
            afterCrash.run();
            if (replica.crashes() == startedAt) {
                replica.crash();
            }
        } finally {
            running = outer;
            startedAt = outerStart;
        }
    }

    /** Whose work is being done; null when it is nobody's. */
    public @Nullable Replica running() {
        return running;
    }

    /** Between any two effects: the process may crash here, or be held up while others run. */
    public void step(String where) {
        if (running == null || healed) {
            return;
        }
        if (happens(crash)) {
            throw new SimulatedCrash(where);
        }
        if (interruption != null && depth < 2 && happens(interrupt)) {
            depth++;
            Replica mine = running;
            int start = startedAt;
            try {
                interruption.run();
            } finally {
                depth--;
                running = mine;
                startedAt = start;
            }
            if (running.crashes() != startedAt) {
                throw new SimulatedCrash("crashed meanwhile");
            }
        }
    }

    /** Whether a send fails; the record may be in the log all the same. */
    public boolean sendFails() {
        return !healed && happens(sendFailure);
    }

    /** Whether old records are delivered again. */
    public boolean redelivers() {
        return !healed && happens(redelivery);
    }

    /** What a replica's clock is off by, seconds. */
    public int clockSkew() {
        return skewSeconds == 0 ? 0 : random.nextInt(-skewSeconds, skewSeconds + 1);
    }

    /** Draws whether the replicas of a service are of different builds. */
    public void perhapsUpgrade() {
        upgrade = random.nextInt(8) == 0;
    }

    /** Whether the replicas of a service are of different builds. */
    public boolean isUpgrade() {
        return upgrade;
    }

    /** Whether this guarantee was taken away. */
    public boolean lacks(Mutation guarantee) {
        return mutation == guarantee;
    }

    /** How much a thread takes at a time: a little while things go wrong, so that more lies between; all there is otherwise. */
    public int bite(int most) {
        return healed ? most : 1 + random.nextInt(Math.min(most, 8));
    }

    /** A coin. */
    public boolean coin() {
        return random.nextBoolean();
    }

    /** A number from 0 up to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    private boolean happens(int perMille) {
        return perMille > 0 && random.nextInt(1000) < perMille;
    }
}
