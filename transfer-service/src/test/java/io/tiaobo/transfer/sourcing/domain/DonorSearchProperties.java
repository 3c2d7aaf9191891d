package io.tiaobo.transfer.sourcing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.testkit.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DonorSearchProperties {
    private static final int RUNS = 2_000;
    private static final Pattern NUMBERS = Pattern.compile("has (\\d+) tablets?.*keeps (\\d+).*gives (\\d+)");

    private final SplittableRandom random = Seeds.random("donor-search");

    @Test
    void neverTakesADonorBelowWhatItKeepsAndIsDeterministic() {
        for (int run = 0; run < RUNS; run++) {
            List<Donor> donors = donors(true);
            Need need = need();

            DonorPlan plan = DonorSearch.run(need, donors, Donors.POLICY);

            assertThat(plan.covered()).isLessThanOrEqualTo(need.quantity());
            assertThat(plan.candidates()).hasSameSizeAs(donors);
            for (DonorCandidate candidate : plan.chosen()) {
                assertThat(candidate.offer()).isPositive();
                assertThat(candidate.usable() - candidate.offer()).isGreaterThanOrEqualTo(candidate.keepStock());
            }
            assertThat(plan.candidates()).extracting(DonorCandidate::tier).isSortedAccordingTo(Tier::compareTo);
            List<Donor> shuffled = new ArrayList<>(donors);
            Collections.shuffle(shuffled, new Random(run));
            assertThat(DonorSearch.run(need, shuffled, Donors.POLICY)).isEqualTo(plan);
        }
    }

    @Test
    @DisplayName("No other split of the same surplus covers more, and no lower tier gives while a higher one could")
    void coversAsMuchAsAnyPlanCould() {
        for (int run = 0; run < RUNS; run++) {
            List<Donor> donors = donors(false).stream().limit(4).toList();
            Need need = need();

            DonorPlan plan = DonorSearch.run(need, donors, Donors.POLICY);

            long[] surplus = plan.candidates().stream()
                    .mapToLong(c -> c.reason() == Reason.ALREADY_TRIED ? 0 : c.surplus())
                    .toArray();
            assertThat(plan.covered()).isEqualTo(bestBySearchingAll(surplus, 0, need.quantity()));
            int lastGiving = IntStream.range(0, surplus.length)
                    .filter(i -> plan.candidates().get(i).offer() > 0)
                    .max()
                    .orElse(0);
            for (int i = 0; i < lastGiving; i++) {
                assertThat(plan.candidates().get(i).offer()).isEqualTo(surplus[i]);
            }
        }
    }

    @Test
    void explainsWithNumbersThatRecomputeToTheSameOffer() {
        Words words = new Words("站", "Site", "片", "tablet");
        int explained = 0;
        for (int run = 0; run < RUNS; run++) {
            for (DonorCandidate candidate :
                    DonorSearch.run(need(), donors(false), Donors.POLICY).chosen()) {
                Matcher told = NUMBERS.matcher(Explanation.of(candidate, words).en());
                assertThat(told.find()).isTrue();
                long spare = Math.max(0, Long.parseLong(told.group(1)) - Long.parseLong(told.group(2)));
                assertThat(Math.min(candidate.needed(), spare)).isEqualTo(Long.parseLong(told.group(3)));
                explained++;
            }
        }
        assertThat(explained).isGreaterThan(RUNS / 2);
    }

    @Test
    @DisplayName("S1-18: fair shares add up, respect urgency, and crowd nobody out")
    void sharesScarceSurplusFairly() {
        for (int run = 0; run < RUNS; run++) {
            List<Claim> claims = IntStream.rangeClosed(1, random.nextInt(1, 7))
                    .mapToObj(i -> new Claim(
                            "T" + i,
                            "S" + i,
                            Urgency.values()[random.nextInt(3)],
                            random.nextLong(10),
                            random.nextLong(30)))
                    .toList();
            long surplus = random.nextLong(60);

            Map<String, Long> shares = FairShare.divide(claims, surplus);

            long wanted = claims.stream().mapToLong(Claim::quantity).sum();
            assertThat(shares.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(Math.min(surplus, wanted));
            claims.forEach(claim -> assertThat(shares.get(claim.id())).isBetween(0L, claim.quantity()));
            Map<Urgency, Long> left = new TreeMap<>();
            long rest = surplus;
            for (Urgency urgency : Urgency.values()) {
                left.put(urgency, rest);
                rest -= claims.stream()
                        .filter(claim -> claim.urgency() == urgency)
                        .mapToLong(claim -> shares.getOrDefault(claim.id(), 0L))
                        .sum();
            }
            for (Claim claim : claims) {
                long peers = claims.stream()
                        .filter(other -> other.urgency() == claim.urgency())
                        .count();
                long equalShare = left.getOrDefault(claim.urgency(), 0L) / peers;
                assertThat(shares.get(claim.id())).isGreaterThanOrEqualTo(Math.min(claim.quantity(), equalShare));
            }
        }
    }

    private Need need() {
        Set<String> tried = random.nextInt(4) == 0 ? Set.of("D1") : Set.of();
        return Donors.need(random.nextLong(1, 60), Urgency.values()[random.nextInt(3)], "ROOM", tried);
    }

    private List<Donor> donors(boolean withRivals) {
        return IntStream.rangeClosed(1, random.nextInt(1, 7))
                .mapToObj(i -> {
                    List<Claim> rivals = withRivals && random.nextBoolean()
                            ? List.of(new Claim("R" + i, "R" + i, Urgency.URGENT, 1, random.nextLong(40)))
                            : List.of();
                    Donor donor = Donors.donor(
                            "D" + i,
                            Tier.values()[random.nextInt(4)],
                            random.nextLong(80),
                            random.nextInt(5),
                            random.nextInt(90),
                            null,
                            rivals);
                    return new Donor(
                            donor.route(),
                            donor.usable(),
                            random.nextLong(10),
                            random.nextLong(20),
                            donor.dailyDemand().multiply(new BigDecimal("0.7")),
                            random.nextLong(20),
                            null,
                            rivals);
                })
                .toList();
    }

    private static long bestBySearchingAll(long[] surplus, int next, long needed) {
        if (next == surplus.length || needed == 0) {
            return 0;
        }
        long best = 0;
        for (long take = 0; take <= Math.min(surplus[next], needed); take++) {
            best = Math.max(best, take + bestBySearchingAll(surplus, next + 1, needed - take));
            if (best == needed) {
                return best;
            }
        }
        return best;
    }
}
