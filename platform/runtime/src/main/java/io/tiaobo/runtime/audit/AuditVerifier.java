package io.tiaobo.runtime.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Computes seals anew from the rows, and says where the trail is not what was sealed. */
public final class AuditVerifier {
    private final SealTable seals;

    /** Reads the service's own database. */
    public AuditVerifier(JdbcTemplate database) {
        this.seals = new SealTable(database);
    }

    /**
     * A seal as it was noted elsewhere.
     *
     * @param number its number; 0 for none
     * @param hash its hash, hexadecimal
     */
    public record Anchor(long number, String hash) {
        /** Nothing was noted. */
        public static final Anchor NONE = new Anchor(0, "");
    }

    /**
     * What was found.
     *
     * @param seals seals that were looked at; those behind a broken one are not
     * @param entries their rows
     * @param head the newest of them, to be noted elsewhere for the next time
     * @param broken the first place that is not as it was; null when all is well
     */
    public record Report(
            long seals, long entries, Anchor head, @Nullable Broken broken) {}

    /** Looks at the whole chain. It cannot tell that its end was cut off unless a seal was noted elsewhere. */
    public Report verify(Anchor noted) {
        return new Look(1, noted).take();
    }

    /** Looks at the newest seals. */
    public Report verifyNewest(int count) {
        long newest = seals.newest().map(Seal::number).orElse(0L);
        return new Look(Math.max(1, newest - count + 1), Anchor.NONE).take();
    }

    private final class Look {
        private final Anchor noted;
        private long next;
        private @Nullable Seal last;
        private long looked;
        private long entries;
        private boolean anchored;

        Look(long first, Anchor noted) {
            this.next = first;
            this.noted = noted;
            this.anchored = noted.number() == 0;
            this.last = seals.find(first - 1).orElse(null);
        }

        Report take() {
            for (List<Seal> some = seals.from(next); !some.isEmpty(); some = seals.from(next)) {
                for (Seal seal : some) {
                    Broken broken = judge(seal);
                    if (broken != null) {
                        return report(broken);
                    }
                    anchored |=
                            seal.number() == noted.number() && seal.hashText().equals(noted.hash());
                    entries += seal.entries();
                    looked++;
                    last = seal;
                    next++;
                }
            }
            return report(anchored ? null : new Broken(noted.number(), "ANCHOR", null));
        }

        private Report report(@Nullable Broken broken) {
            Seal head = last;
            return new Report(
                    looked, entries, head == null ? Anchor.NONE : new Anchor(head.number(), head.hashText()), broken);
        }

        private @Nullable Broken judge(Seal seal) {
            Seal before = last;
            long from = before == null ? 0 : before.until();
            if (!seal.isWhole(next, from, before == null ? Seal.beginning() : before.hash())) {
                return new Broken(next, "CHAIN", null);
            }
            if (seal.pruned()) {
                return null;
            }
            Rows rows = new Rows();
            seals.rows(seal.from(), seal.until(), (transaction, id, line) -> rows.add(id, line));
            return rows.differsFrom(seal);
        }
    }
}
