package io.tiaobo.testkit.audit;

import io.tiaobo.invariants.Feed;
import io.tiaobo.invariants.HistoryAudit;
import io.tiaobo.invariants.Published;
import io.tiaobo.invariants.Violation;
import io.tiaobo.invariants.personal.PersonalDataScan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Audits what a system has published, from the first record on, while it may go on publishing: {@link #violations()} reads on
 * until what looks wrong is explained by newer records, or stays wrong.
 */
public final class TopicAudit implements AutoCloseable {
    private static final int ROUNDS = 5;
    private static final long STEP = 50_000;

    private final TopicReader reader;
    private final HistoryAudit history = new HistoryAudit(Feed.TOPICS);
    private final SeenIds ids = new SeenIds();
    private final PersonalDataScan personalData;
    private final LongConsumer progress;
    private final Collection<TopicPartition> truncated;
    private long records;
    private long unreadable;

    /**
     * An audit of the topics of a broker.
     *
     * @param bootstrapServers the broker
     * @param personalData looks through every record, too
     * @param progress told the number of records read so far, every fifty thousand
     */
    public TopicAudit(String bootstrapServers, PersonalDataScan personalData, LongConsumer progress) {
        this.reader = new TopicReader(bootstrapServers);
        this.personalData = personalData;
        this.progress = progress;
        this.truncated = reader.truncated();
    }

    /** Reads on to the present end of all topics. */
    public long readOn() {
        return reader.readOn(this::take);
    }

    private void take(TopicRecord record) {
        records++;
        ids.add(record);
        personalData.look("topic " + record.topic(), record.text());
        Published published = record.published();
        if (published == null) {
            unreadable++;
        } else if (isComplete()) {
            history.accept(published);
        }
        if (records % STEP == 0) {
            progress.accept(records);
        }
    }

    /**
     * Whether the topics still hold everything from the beginning. If not, sums cannot be recomputed from them, and only single
     * messages are looked at.
     */
    public boolean isComplete() {
        return truncated.isEmpty();
    }

    /** Records read so far. */
    public long records() {
        return records;
    }

    /** Records that carry no readable message; services park them. */
    public long unreadable() {
        return unreadable;
    }

    /** What is wrong with the published history and stays wrong when read on. */
    public List<Violation> violations() {
        readOn();
        List<Violation> violations = history.violations();
        for (int round = 0; round < ROUNDS && !violations.isEmpty(); round++) {
            readOn();
            violations = history.violations();
        }
        return violations;
    }

    /** What is open although nothing is under way; means something only of a quiet system. */
    public List<Violation> unfinished() {
        return history.unfinished();
    }

    /** I10 and I11 of one service: its events and its inbox against the topics. Read on first. */
    public List<Violation> compare(TableState service) {
        List<Violation> violations = new ArrayList<>(service.unpublished(ids, ids.completeFrom(truncated)));
        violations.addAll(service.forgotten(ids));
        violations.addAll(service.unapplied(ids));
        return violations;
    }

    @Override
    public void close() {
        reader.close();
    }
}
