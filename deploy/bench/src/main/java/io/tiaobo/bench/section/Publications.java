package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Lineup;
import io.tiaobo.bench.broker.Arrivals;
import io.tiaobo.bench.broker.BenchTopics;
import io.tiaobo.bench.subject.SubjectProcess;
import java.util.LinkedHashMap;
import java.util.Map;

/** Subjects that publish, each with a consumer of its topic. */
final class Publications {
    private Publications() {}

    /** Lets them all publish and waits until what was stored before is out. */
    static Map<SubjectProcess, Arrivals> start(Bench bench, Lineup lineup) {
        String servers = bench.kafka().bootstrapServers();
        BenchTopics.create(servers);
        Map<SubjectProcess, Arrivals> all = new LinkedHashMap<>();
        lineup.subjects().forEach(subject -> {
            String topic = subject.publish();
            all.put(subject, new Arrivals(servers, topic));
            subject.order("burst", Map.of("callers", "1", "count", "20"));
        });
        all.values().forEach(Arrivals::awaitQuiet);
        return all;
    }
}
