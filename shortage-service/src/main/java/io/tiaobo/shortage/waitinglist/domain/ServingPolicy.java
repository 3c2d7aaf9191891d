package io.tiaobo.shortage.waitinglist.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is served from what is there (S1-20). Strict order: whoever is first and cannot be served in full keeps every unit of the
 * products he or she accepts set aside, and nobody behind takes them. Passing over would serve somebody sooner, but small
 * requests could then overtake a large one for ever, and the patient without medicine would be the one to wait. The station can
 * still hand out a part by hand. Entries are served whole, with the exact product if it suffices, else with the first accepted
 * substitute that does; products are not mixed.
 */
public final class ServingPolicy {
    private ServingPolicy() {}

    /**
     * An entry and the product it gets.
     *
     * @param entry who
     * @param product exact product or accepted substitute
     */
    public record Serving(Waiting entry, String product) {}

    /** Who gets what, in order; {@code available} is units by product, absent means none. */
    public static List<Serving> plan(Collection<Waiting> waiting, Map<String, Long> available) {
        Map<String, Long> left = new HashMap<>(available);
        List<Serving> servings = new ArrayList<>();
        waiting.stream().sorted(Waiting.ORDER).forEach(entry -> {
            Optional<String> product = entry.accepted().stream()
                    .filter(candidate -> left.getOrDefault(candidate, 0L) >= entry.quantity())
                    .findFirst();
            if (product.isPresent()) {
                left.merge(product.get(), -entry.quantity(), Long::sum);
                servings.add(new Serving(entry, product.get()));
            } else {
                entry.accepted().forEach(left::remove);
            }
        });
        return servings;
    }
}
