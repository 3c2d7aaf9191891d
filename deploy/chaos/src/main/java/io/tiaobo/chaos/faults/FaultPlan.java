package io.tiaobo.chaos.faults;

import io.tiaobo.chaos.cluster.Cluster;
import io.tiaobo.chaos.cluster.Replica;
import io.tiaobo.chaos.cluster.Service;
import io.tiaobo.contracts.Topics;
import io.tiaobo.testkit.faults.LineState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What goes wrong next, where and for how long: all of it follows from the seed. Every kind comes once before any comes twice,
 * so that a long run has them all. Half of the time a second fault falls into the first, if one is left that goes with it.
 */
public final class FaultPlan {
    private static final List<Service> REPLICATED = List.of(Service.INVENTORY, Service.SHORTAGE, Service.TRANSFER);

    private final Cluster cluster;
    private final SplittableRandom random;
    private final List<FaultKind> kinds;
    private final List<FaultKind> round = new ArrayList<>();
    private int poisoned;

    /** A plan with the given kinds of faults for a cluster. */
    public FaultPlan(Cluster cluster, long seed, Collection<FaultKind> kinds) {
        this.cluster = cluster;
        this.random = new SplittableRandom(seed * 31 + 7);
        this.kinds = kinds.stream()
                .filter(kind -> cluster.lines().canBeCut()
                        || (kind != FaultKind.BROKER_LINE && kind != FaultKind.DATABASE_LINE))
                .sorted()
                .toList();
    }

    /** Keys of the poison records so far; each must be parked somewhere, and nothing else. */
    public Set<String> poison() {
        return IntStream.rangeClosed(1, poisoned).mapToObj(PoisonRecord::key).collect(Collectors.toSet());
    }

    /** Time before the next fault. */
    public Duration pause() {
        return Duration.ofMillis(random.nextLong(1_000, 6_000));
    }

    /** The next fault, or two that overlap. */
    public List<Fault> next() {
        if (round.isEmpty()) {
            round.addAll(kinds);
            Collections.shuffle(round, new Random(random.nextLong()));
        }
        FaultKind first = round.remove(0);
        Optional<FaultKind> second =
                random.nextBoolean() ? round.stream().filter(first::goesWith).findFirst() : Optional.empty();
        second.ifPresent(round::remove);
        return Stream.concat(Stream.of(first), second.stream()).map(this::fault).toList();
    }

    private Fault fault(FaultKind kind) {
        return switch (kind) {
            case REPLICA_KILLED -> new ReplicaKilled(replica(), seconds(0, 8));
            case SERVICE_KILLED -> new ServiceKilled(cluster.replicas(service()), seconds(0, 6));
            case REPLICA_PAUSED -> frozen(replica());
            case ROLLING_RESTART -> new RollingRestart(cluster.replicas(service()));
            case BROKER_KILLED ->
                new ServerKilled(kind, "kafka", cluster.kafka()::kill, cluster.kafka()::restart, seconds(1, 20));
            case BROKER_PAUSED -> new Frozen(kind, "kafka", cluster.kafka().pid(), seconds(5, 25));
            case BROKER_LINE -> brokerLine();
            case DATABASE_KILLED ->
                new ServerKilled(
                        kind, "postgres", cluster.postgres()::kill, cluster.postgres()::restart, seconds(0, 12));
            case DATABASE_PAUSED ->
                new Frozen(kind, "postgres", cluster.postgres().pid(), seconds(3, 20));
            case DATABASE_LINE -> databaseLine();
            case LONG_TRANSACTION -> longTransaction();
            case RECORDS_REPEATED ->
                new RecordsRepeated(
                        cluster.kafka().bootstrapServers(), topic(), random.nextInt(20, 300), random.nextDouble());
            case POISON_RECORD ->
                new PoisonRecord(
                        cluster.kafka().bootstrapServers(),
                        topic(),
                        ++poisoned,
                        PoisonRecord.Poison.values()[random.nextInt(PoisonRecord.Poison.values().length)]);
        };
    }

    private Fault frozen(Replica replica) {
        return new Frozen(FaultKind.REPLICA_PAUSED, replica.name(), replica.pid(), seconds(15, 40));
    }

    private Fault brokerLine() {
        LineState state = lineState();
        return new BadLine(
                FaultKind.BROKER_LINE, "kafka " + words(state), cluster.lines().toKafka(), state, seconds(5, 30));
    }

    private Fault databaseLine() {
        LineState state = lineState();
        Replica replica = replica();
        return new BadLine(
                FaultKind.DATABASE_LINE,
                replica.name() + " " + words(state),
                cluster.lines().toPostgres(replica),
                state,
                seconds(5, 30));
    }

    private LineState lineState() {
        return switch (random.nextInt(5)) {
            case 0 -> LineState.BLACKHOLE;
            case 1 -> LineState.BLACKHOLE_UP;
            case 2 -> LineState.BLACKHOLE_DOWN;
            case 3 -> LineState.REFUSE;
            default -> LineState.latency(Duration.ofMillis(random.nextLong(50, 400)));
        };
    }

    private static String words(LineState state) {
        if (state.refusing()) {
            return "refused";
        }
        return state.held().isEmpty() ? "slow by " + state.delay().toMillis() + " ms" : "silent " + state.held();
    }

    private Fault longTransaction() {
        String database = service().id();
        return new LongTransaction(database, cluster.postgres().jdbcUrl(database), seconds(20, 70));
    }

    private Service service() {
        return REPLICATED.get(random.nextInt(REPLICATED.size()));
    }

    private Replica replica() {
        List<Replica> all = cluster.replicas();
        return all.get(random.nextInt(all.size()));
    }

    private String topic() {
        return Topics.ALL.get(random.nextInt(Topics.ALL.size()));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofMillis(random.nextLong(least * 1000L, most * 1000L + 1));
    }
}
