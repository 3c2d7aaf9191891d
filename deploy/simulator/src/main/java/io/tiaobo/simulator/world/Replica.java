package io.tiaobo.simulator.world;

/** One process of a service. After a crash everything it had begun is gone, also work that was only waiting its turn. */
public final class Replica {
    /** Replicas of every service. */
    public static final int COUNT = 2;

    private final String name;
    private final int number;
    private int crashes;

    /** A running process; replicas are numbered from 0. */
    public Replica(String service, int number) {
        this.name = service + "-" + (number + 1);
        this.number = number;
    }

    /** Its number, from 0. */
    public int number() {
        return number;
    }

    /** How often it crashed; what was begun at a lower number is dead. */
    public int crashes() {
        return crashes;
    }

    /** Ends the process and starts it anew. */
    public void crash() {
        crashes++;
    }

    @Override
    public String toString() {
        return name;
    }
}
