package io.tiaobo.bench.section;

import io.tiaobo.bench.Bench;
import io.tiaobo.bench.Contender;
import io.tiaobo.bench.Lineup;
import io.tiaobo.bench.Section;
import io.tiaobo.bench.http.Station;
import io.tiaobo.bench.report.Rounds;
import io.tiaobo.bench.report.Target;
import io.tiaobo.bench.report.Unit;
import io.tiaobo.bench.subject.ClosedLoop;
import io.tiaobo.bench.subject.Movement;
import io.tiaobo.bench.subject.SubjectProcess;
import io.tiaobo.testkit.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/** The same movement through the web server. */
public final class OverHttp implements Section {
    private static final List<Contender> CONTENDERS = List.of(Contender.LIMIT, Contender.OURS, Contender.OUTBOX);

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void run(Bench bench) {
        try (Lineup lineup = bench.lineup(CONTENDERS, bench.settings().items())) {
            Map<SubjectProcess, Integer> ports = new LinkedHashMap<>();
            lineup.subjects().forEach(subject -> ports.put(subject, (int) subject.figure("serve", "port", Map.of())));
            measure(bench, ports, 8);
            measure(bench, ports, 64);
        }
    }

    private static void measure(Bench bench, Map<SubjectProcess, Integer> ports, int callers) {
        Map<SubjectProcess, BlockingQueue<Station>> stations = new LinkedHashMap<>();
        try {
            ports.forEach((subject, port) -> stations.put(subject, stations(port, callers)));
            long slice = bench.settings().warmUpSliceMillis();
            stations.forEach(
                    (subject, open) -> WarmUp.until(bench.settings(), () -> perSecond(bench, open, callers, slice)));
            Rounds rounds = new Rounds();
            for (int round = 0; round < bench.settings().rounds(); round++) {
                stations.forEach((subject, open) -> rounds.add(
                        subject.name(),
                        perSecond(bench, open, callers, bench.settings().roundMillis())));
            }
            bench.add(rounds.row(
                    "single movement over HTTP, %d callers".formatted(callers),
                    Unit.PER_SECOND,
                    Target.all(Target.ofLimit(0.6), Target.ofBestPeer(1)),
                    ""));
        } finally {
            stations.values().forEach(open -> open.forEach(OverHttp::close));
        }
    }

    private static BlockingQueue<Station> stations(int port, int callers) {
        BlockingQueue<Station> stations = new LinkedBlockingQueue<>();
        try {
            for (int i = 0; i < callers; i++) {
                stations.add(new Station(port, TestIssuer.get()::systemBearer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stations;
    }

    private static double perSecond(Bench bench, BlockingQueue<Station> stations, int callers, long millis) {
        int items = bench.settings().items();
        try {
            return ClosedLoop.perSecond(callers, millis, () -> {
                Station station = stations.take();
                ThreadLocalRandom random = ThreadLocalRandom.current();
                station.dispense(
                        new Movement(new UUID(random.nextLong(), random.nextLong()).toString(), random.nextInt(items)));
                stations.add(station);
            });
        } catch (Exception e) {
            throw new IllegalStateException("over HTTP: " + e.getMessage(), e);
        }
    }

    private static void close(Station station) {
        try {
            station.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
