package io.tiaobo.transfer.sourcing.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses who gives (S1-23 to S1-29). A pure function: the same arguments give the same plan.
 *
 * <p>Tiers are asked in order. Inside a tier the next donor is the one that (1) can cover all that is still needed, (2) is
 * nearest, (3) has goods the receiver can use up before they expire, (4) has the most days of stock left after giving, (5)
 * comes first by site code. It gives {@code min(needed, share, max(0, usable − K))}: never a unit of its {@link KeepStock},
 * and no more of a scarce surplus than its {@link FairShare}. Several donors may share one need.
 */
public final class DonorSearch {
    private final Need need;
    private final SourcingPolicy policy;
    private long needed;

    private DonorSearch(Need need, SourcingPolicy policy) {
        this.need = need;
        this.policy = policy;
        this.needed = need.quantity();
    }

    /** Looks at every donor and says what each gives and why. */
    public static DonorPlan run(Need need, Collection<Donor> donors, SourcingPolicy policy) {
        return new DonorSearch(need, policy).run(donors);
    }

    private DonorPlan run(Collection<Donor> donors) {
        List<DonorCandidate> looked = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            List<Donor> waiting = new ArrayList<>(donors.stream()
                    .filter(donor -> donor.route().tier() == tier)
                    .toList());
            while (!waiting.isEmpty()) {
                Donor best = waiting.stream().min(bestFirst()).orElseThrow();
                waiting.remove(best);
                DonorCandidate candidate = lookAt(best);
                needed -= candidate.offer();
                looked.add(candidate);
            }
        }
        return new DonorPlan(need.quantity(), looked);
    }

    private Comparator<Donor> bestFirst() {
        return Comparator.comparing((Donor donor) -> lookAt(donor).offer() < needed)
                .thenComparing(donor -> donor.route().travelMinutes())
                .thenComparing(donor -> !fitsExpiry(donor))
                .thenComparing(this::daysLeftAfterGiving, Comparator.reverseOrder())
                .thenComparing(Donor::code);
    }

    private DonorCandidate lookAt(Donor donor) {
        long keep = keepStock(donor);
        long surplus = Math.max(0, donor.free() - keep);
        long share = shareOf(donor, surplus);
        Reason reason = reason(donor, surplus, share);
        long offer = reason == Reason.CHOSEN ? Math.min(needed, share) : 0;
        return new DonorCandidate(
                donor.code(),
                donor.route().tier(),
                needed,
                donor.free(),
                donor.promised(),
                keep,
                KeepStock.daysOf(keep, donor.dailyDemand()),
                surplus,
                share,
                offer,
                donor.route().travelMinutes(),
                reason);
    }

    private Reason reason(Donor donor, long surplus, long share) {
        if (!donor.route().donor().active()) {
            return Reason.SITE_INACTIVE;
        }
        if (need.tried().contains(donor.code())) {
            return Reason.ALREADY_TRIED;
        }
        if (!policy.coldChainHolds(need, donor.code())) {
            return Reason.COLD_CHAIN_NOT_QUALIFIED;
        }
        if (policy.isTooFar(need, donor.route().travelMinutes())) {
            return Reason.TOO_FAR;
        }
        if (donor.free() == 0) {
            return Reason.NO_STOCK;
        }
        if (surplus == 0) {
            return Reason.KEEPS_OWN_STOCK;
        }
        if (needed == 0) {
            return Reason.NEED_COVERED;
        }
        return share == 0 ? Reason.SHARE_LIMIT : Reason.CHOSEN;
    }

    private long shareOf(Donor donor, long surplus) {
        if (!need.sharing() || donor.rivals().isEmpty()) {
            return surplus;
        }
        List<Claim> claims = new ArrayList<>(donor.rivals());
        claims.add(need.asClaim());
        long others = donor.rivals().stream().mapToLong(Claim::quantity).sum();
        if (others + need.quantity() <= surplus) {
            return surplus;
        }
        return FairShare.divide(claims, surplus).getOrDefault(need.id(), 0L);
    }

    private long keepStock(Donor donor) {
        return KeepStock.units(
                donor.minimum(),
                donor.dailyDemand(),
                policy.safetyDays(),
                donor.route().donor().leadTimeDays(),
                donor.waiting());
    }

    private boolean fitsExpiry(Donor donor) {
        LocalDate expiry = donor.earliestExpiry();
        return expiry == null
                || !expiry.isBefore(policy.usableThrough(
                        need, donor.route().travelMinutes(), lookAt(donor).offer()));
    }

    private BigDecimal daysLeftAfterGiving(Donor donor) {
        if (donor.dailyDemand().signum() <= 0) {
            return BigDecimal.valueOf(Long.MAX_VALUE);
        }
        return BigDecimal.valueOf(donor.free() - lookAt(donor).offer())
                .divide(donor.dailyDemand(), 3, RoundingMode.FLOOR);
    }
}
