package io.tiaobo.shortage.waitinglist.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Units kept for the queue, by product and source, oldest source first. Mutable; belongs to one aggregate. */
final class SetAside {
    private final Map<String, List<Part>> byProduct = new HashMap<>();

    void add(String product, Part part) {
        byProduct.computeIfAbsent(product, key -> new ArrayList<>()).add(part);
    }

    long of(String product) {
        return byProduct.getOrDefault(product, List.of()).stream()
                .mapToLong(Part::quantity)
                .sum();
    }

    /** The sources a quantity would be taken from; changes nothing. */
    List<Part> pick(String product, long quantity) {
        List<Part> picked = new ArrayList<>();
        long missing = quantity;
        for (Part part : byProduct.getOrDefault(product, List.of())) {
            long taken = Math.min(missing, part.quantity());
            if (taken > 0) {
                picked.add(new Part(part.source(), taken));
                missing -= taken;
            }
        }
        return picked;
    }

    void take(String product, List<Part> parts) {
        List<Part> kept = byProduct.getOrDefault(product, List.of());
        for (Part part : parts) {
            Part first = kept.remove(0);
            if (first.quantity() > part.quantity()) {
                kept.add(0, new Part(first.source(), first.quantity() - part.quantity()));
            }
        }
    }

    /** Forgets products nobody waits for any more: what is left of them is ordinary shelf stock. */
    void keepOnly(Predicate<String> wanted) {
        byProduct.keySet().removeIf(product -> !wanted.test(product));
    }
}
