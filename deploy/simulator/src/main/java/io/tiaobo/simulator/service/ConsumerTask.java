package io.tiaobo.simulator.service;

import io.tiaobo.runtime.kafka.InboxListener;
import io.tiaobo.simulator.world.Replica;
import io.tiaobo.simulator.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One consumer's thread for one partition of each of its topics: a poll, its effects, then the offset. */
final class ConsumerTask implements Task {
    private final String group;
    private final List<String> topics;
    private final int partition;
    private final InboxListener listener;
    private final World world;
    private final Replica replica;
    private final Map<String, Integer> positions = new HashMap<>();
    private int life = -1;
    private int generation = -1;

    ConsumerTask(
            String group, List<String> topics, int partition, InboxListener listener, World world, Replica replica) {
        this.group = group;
        this.topics = topics;
        this.partition = partition;
        this.listener = listener;
        this.world = world;
        this.replica = replica;
    }

    @Override
    public Replica replica() {
        return replica;
    }

    @Override
    public boolean hasWork() {
        if (!world.owns(replica.number(), partition, Replica.COUNT)) {
            return false;
        }
        for (String topic : topics) {
            if (position(topic) < log(topic).size()) {
                return true;
            }
        }
        return false;
    }

    private List<ConsumerRecord<String, byte[]>> log(String topic) {
        return world.broker().partition(topic, partition);
    }

    /** What was read is only known to the process that owns the partition; the next owner goes on from the committed offset. */
    private int position(String topic) {
        if (life != replica.crashes() || generation != world.generation()) {
            life = replica.crashes();
            generation = world.generation();
            positions.clear();
        }
        return positions.computeIfAbsent(topic, t -> world.broker().committed(group, t, partition));
    }

    void forget() {
        positions.clear();
    }

    @Override
    public void turn() {
        if (world.faults().redelivers()) {
            topics.forEach(topic -> positions.put(topic, world.faults().below(position(topic) + 1)));
        }
        List<ConsumerRecord<String, byte[]>> poll = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (String topic : topics) {
            int from = position(topic);
            int to = Math.min(log(topic).size(), from + world.faults().bite(500));
            poll.addAll(log(topic).subList(from, to));
            next.put(topic, to);
        }
        if (poll.isEmpty()) {
            return;
        }
        listener.onMessage(poll);
        positions.putAll(next);
        next.forEach((topic, offset) -> world.broker().commit(group, topic, partition, offset));
    }

    @Override
    public String toString() {
        return replica + " " + group + "-" + partition;
    }
}
