package io.tiaobo.chaos.load;

import io.tiaobo.chaos.cluster.Edge;
import io.tiaobo.chaos.cluster.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The two sites of every leg: what each does follows from the seed, the leg and its state. Some forget their step, so that
 * deadlines pass; goods on the way are always counted or sent back in the end. Used by one thread.
 */
final class LegErrands implements Errands {
    private static final Duration FORGETFUL = Duration.ofSeconds(25);
    private static final int LOOKED_AT = 12;

    private final Callers callers;
    private final BureauErrands bureau;
    private final Tally tally;
    private final long seed;
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<String, Long> counted = new HashMap<>();

    /** When a step was first possible and last done, and how often. */
    private record Act(Instant first, Instant last, int times) {}

    LegErrands(Callers callers, BureauErrands bureau, Tally tally, long seed) {
        this.callers = callers;
        this.bureau = bureau;
        this.tally = tally;
        this.seed = seed;
    }

    @Override
    public void next(SplittableRandom random) {
        List<String> open = bureau.openTransfers(random);
        for (int i = 0; i < LOOKED_AT && !open.isEmpty(); i++) {
            visit(random, open.remove(random.nextInt(open.size())), false);
        }
        Callers.rest(random, 500);
    }

    /** Everything that is on the way is counted and everything else given up; answers whether something is still open. */
    boolean finish(SplittableRandom random) {
        List<String> open = bureau.openTransfers(random);
        open.forEach(transfer -> visit(random, transfer, true));
        return !open.isEmpty();
    }

    private void visit(SplittableRandom random, String transferId, boolean closing) {
        callers.look(random, Service.TRANSFER, "/transfer?id=" + BureauErrands.encoded(transferId))
                .ifPresent(detail -> {
                    String drug = detail.get("transfer").get("drugCode").asString();
                    for (JsonNode leg : detail.get("legs")) {
                        step(new Visit(random, transferId, drug, leg, closing));
                    }
                });
    }

    /** A leg as it was found. */
    private record Visit(SplittableRandom random, String transferId, String drug, JsonNode leg, boolean closing) {
        int number() {
            return leg.get("leg").asInt();
        }

        String state() {
            return leg.get("state").asString();
        }

        String key() {
            return transferId + ":" + number() + ":" + state();
        }

        long units(String name) {
            return leg.get(name).asLong();
        }
    }

    private void step(Visit visit) {
        if (!List.of("RESERVED", "APPROVED", "DISPATCHED", "PARTLY_RECEIVED").contains(visit.state())) {
            return;
        }
        Instant now = Instant.now();
        Act act = acts.computeIfAbsent(visit.key(), key -> new Act(now, Instant.MIN, 0));
        // The state is shown a moment late: a step that was just done is given time to be seen.
        if (act.times() > 0 && act.last().plus(FORGETFUL).isAfter(now)) {
            return;
        }
        SplittableRandom mood = new SplittableRandom(seed ^ (visit.key().hashCode() * 0x9E3779B97F4A7C15L));
        boolean forgets = mood.nextInt(100) < 12 && act.first().plus(FORGETFUL).isAfter(now);
        if (forgets && !visit.closing()) {
            return;
        }
        acts.put(visit.key(), new Act(act.first(), now, act.times() + 1));
        int choice = visit.closing() ? 0 : mood.nextInt(100);
        switch (visit.state()) {
            case "RESERVED" -> answer(visit, choice, act.times());
            case "APPROVED" -> send(visit, choice, act.times());
            default -> count(visit, choice, act.times());
        }
    }

    private void answer(Visit visit, int choice, int time) {
        long reserved = visit.units("reserved");
        if (choice >= 80) {
            say(visit, "refusal", time, Map.of("reason", "NEEDS_ITS_STOCK", "by", "staff-7"));
        } else {
            long promised = choice >= 60 ? Math.max(1, reserved / 2) : reserved;
            String arrival = Instant.now().plus(Duration.ofHours(20)).toString();
            say(visit, "approval", time, Map.of("quantity", promised, "promisedAt", arrival, "by", "staff-9"));
        }
    }

    private void send(Visit visit, int choice, int time) {
        long approved = visit.units("approved");
        if (choice >= 94) {
            say(visit, "refusal", time, Map.of("reason", "DAMAGED_ON_THE_SHELF", "by", "staff-7"));
        } else {
            long sent = choice >= 82 ? Math.max(1, approved / 2) : approved;
            say(visit, "dispatch", time, Map.of("quantity", sent));
        }
    }

    private void count(Visit visit, int choice, int time) {
        if (choice >= 94 || time > 1) {
            say(visit, "return", time, Map.of());
            return;
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Runnable> whenAccepted = new ArrayList<>();
        for (JsonNode lot : Edge.parse(visit.leg().get("lots").asString())) {
            String code = lot.get("lot").asString();
            String place = visit.transferId() + ":" + visit.number() + ":" + code;
            long left = lot.get("quantity").asLong() - counted.getOrDefault(place, 0L);
            if (left > 0) {
                CountedLot line = CountedLot.of(left, visit.state().equals("DISPATCHED") ? choice : 0);
                lines.add(line.asJson(code));
                whenAccepted.add(() -> {
                    counted.merge(place, line.total(), Long::sum);
                    tally.moved(visit.drug(), line.change());
                });
            }
        }
        if (!lines.isEmpty()
                && say(visit, "receipt", time, Map.of("lines", lines)).ok()) {
            whenAccepted.forEach(Runnable::run);
        }
    }

    private Edge.Answer say(Visit visit, String step, int time, Object body) {
        String path =
                "/transfer/legs/" + visit.number() + "/" + step + "?id=" + BureauErrands.encoded(visit.transferId());
        byte[] name = (seed + "/" + visit.key() + "/" + step + "/" + time).getBytes(StandardCharsets.UTF_8);
        return callers.say(
                visit.random(),
                Service.TRANSFER,
                path,
                UUID.nameUUIDFromBytes(name).toString(),
                body);
    }
}
