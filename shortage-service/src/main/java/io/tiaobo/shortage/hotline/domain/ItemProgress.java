package io.tiaobo.shortage.hotline.domain;

import io.tiaobo.shortage.cause.domain.Finding;
import io.tiaobo.shortage.cause.domain.SupplyCause;
import io.tiaobo.shortage.cause.domain.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far one drug of a case has come.
 *
 * @param item the drug
 * @param verdicts what is known of its causes; none before the verification ran
 * @param overruled causes a person decided about
 * @param links what it hangs on
 * @param solved whether it is no longer missing
 */
record ItemProgress(
        CaseItem item,
        Map<SupplyCause, Verdict> verdicts,
        Set<SupplyCause> overruled,
        Set<Link> links,
        boolean solved) {
    /**
     * Something that is followed.
     *
     * @param kind what
     * @param reference its id
     */
    record Link(LinkKind kind, String reference) {}

    /** A drug nothing is known of yet. */
    static ItemProgress of(CaseItem item) {
        return new ItemProgress(item, Map.of(), Set.of(), Set.of(), false);
    }

    boolean registered() {
        return links.stream().anyMatch(link -> link.kind() == LinkKind.REGISTRATION);
    }

    /** Causes nobody can say anything about yet; all of them before the verification ran. */
    List<SupplyCause> undecided() {
        return Arrays.stream(SupplyCause.values())
                .filter(cause -> verdicts.getOrDefault(cause, Verdict.UNDECIDED) == Verdict.UNDECIDED)
                .toList();
    }

    List<SupplyCause> accepted() {
        return Arrays.stream(SupplyCause.values())
                .filter(cause -> verdicts.get(cause) == Verdict.ACCEPTED)
                .toList();
    }

    boolean isLinked(LinkKind kind, String reference) {
        return links.contains(new Link(kind, reference));
    }

    /** Facts never take back what a person decided. */
    ItemProgress found(List<Finding> findings) {
        Map<SupplyCause, Verdict> now = new HashMap<>(verdicts);
        findings.stream()
                .filter(finding -> !overruled.contains(finding.cause()))
                .forEach(finding -> now.put(finding.cause(), finding.verdict()));
        return new ItemProgress(item, now, overruled, links, solved);
    }

    ItemProgress overruled(SupplyCause cause, Verdict verdict) {
        Map<SupplyCause, Verdict> now = new HashMap<>(verdicts);
        now.put(cause, verdict);
        Set<SupplyCause> decided = new HashSet<>(overruled);
        decided.add(cause);
        return new ItemProgress(item, now, decided, links, solved);
    }

    ItemProgress linked(LinkKind kind, String reference) {
        Set<Link> more = new HashSet<>(links);
        more.add(new Link(kind, reference));
        return new ItemProgress(item, verdicts, overruled, more, solved);
    }

    ItemProgress withSolution() {
        return new ItemProgress(item, verdicts, overruled, links, true);
    }

    /** Everything is open again; what was known and what it hung on belong to the past. */
    ItemProgress missingAgain() {
        return of(item);
    }
}
