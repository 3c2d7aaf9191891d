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

    private static final int FIRST = 20;

    /** Lets them all publish; what was stored before is out, and a few movements have come through. */
    static Map<SubjectProcess, Arrivals> start(Bench bench, Lineup lineup) {
        String servers = bench.kafka().bootstrapServers();
        BenchTopics.create(servers);
        Map<SubjectProcess, Arrivals> all = new LinkedHashMap<>();
        lineup.subjects().forEach(subject -> {
            String topic = subject.publish();
            Arrivals arrivals = new Arrivals(servers, topic);
            all.put(subject, arrivals);
            subject.order("tell", Map.of("perSecond", "20", "count", String.valueOf(FIRST), "from", "0"));
            arrivals.await(FIRST);
        });
        return all;
    }
}
