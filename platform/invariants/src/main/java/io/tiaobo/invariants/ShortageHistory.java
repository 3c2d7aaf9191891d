package io.tiaobo.invariants;

import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A stock item has at most one open shortage, each is declared once and ends once, and nothing follows its end (I8). */
final class ShortageHistory implements Family {
    private final Map<String, TreeMap<Long, ShortageMessage>> factsByItem = new HashMap<>();
    private final Findings doubled = new Findings();

    @Override
    public void accept(Published message) {
        Object data = message.data();
        if (data instanceof ShortageDeclaredV1 m) {
            add(Names.item(m.siteCode(), m.drugCode()), message.sequence(), m);
        } else if (data instanceof ShortageNeedChangedV1 m) {
            add(Names.item(m.siteCode(), m.drugCode()), message.sequence(), m);
        } else if (data instanceof ShortageEscalatedV1 m) {
            add(Names.item(m.siteCode(), m.drugCode()), message.sequence(), m);
        } else if (data instanceof ShortageResolvedV1 m) {
            add(Names.item(m.siteCode(), m.drugCode()), message.sequence(), m);
        }
    }

    private void add(String item, long number, ShortageMessage fact) {
        TreeMap<Long, ShortageMessage> facts = factsByItem.computeIfAbsent(item, name -> new TreeMap<>());
        if (facts.put(number, fact) != null) {
            doubled.add("I11", item, "two facts with number " + number);
        }
    }

    @Override
    public void violations(Findings findings) {
        doubled.list().forEach(found -> findings.add(found.id(), found.subject(), found.text()));
        for (Map.Entry<String, TreeMap<Long, ShortageMessage>> item : factsByItem.entrySet()) {
            Episodes episodes = new Episodes(item.getKey());
            long next = 0;
            for (Map.Entry<Long, ShortageMessage> fact : item.getValue().entrySet()) {
                if (fact.getKey() != next) {
                    findings.add("I12", item.getKey(), "shortage fact " + next + " is missing");
                    break;
                }
                next++;
                episodes.apply(fact.getValue(), findings);
            }
        }
    }

    @Override
    public void unfinished(Findings findings) {}

    /** The shortages of one stock item, one after the other. */
    private static final class Episodes {
        private final String item;
        private int declared;
        private String open = "";

        Episodes(String item) {
            this.item = item;
        }

        void apply(ShortageMessage fact, Findings findings) {
            if (fact instanceof ShortageDeclaredV1 m) {
                declared++;
                if (!open.isEmpty()) {
                    findings.add("I8", item, m.shortageId() + " declared while open: " + open);
                }
                if (!m.shortageId().equals(item + '/' + declared)) {
                    findings.add("I8", item, "shortage number " + declared + " is called " + m.shortageId());
                }
                open = m.shortageId();
            } else if (fact instanceof ShortageNeedChangedV1 m) {
                requireOpen(m.shortageId(), "changed", findings);
            } else if (fact instanceof ShortageEscalatedV1 m) {
                requireOpen(m.shortageId(), "escalated", findings);
            } else if (fact instanceof ShortageResolvedV1 m) {
                requireOpen(m.shortageId(), "ended", findings);
                open = "";
            }
        }

        private void requireOpen(String shortage, String what, Findings findings) {
            if (!shortage.equals(open)) {
                findings.add("I8", shortage, what + " while it was not open");
            }
        }
    }
}
