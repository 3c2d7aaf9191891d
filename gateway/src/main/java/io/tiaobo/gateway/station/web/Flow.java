package io.tiaobo.gateway.station.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A flow of the tablet on its step card. The texts are {@code station.card.<flow>.<n>}; the pictures are cut out of the real pages by
 * {@code deploy/tiaobo screenshots}.
 *
 * @param name what is done
 * @param steps how many steps it takes, three at most (S2-42)
 */
record Flow(String name, int steps) {
    /** In the order of the tablet's first page. */
    static final List<Flow> ALL = List.of(
            new Flow("dispense", 3),
            new Flow("asked", 2),
            new Flow("receive", 3),
            new Flow("count", 3),
            new Flow("requests", 2));

    /** Addresses of the pictures, one for each step, in the language of the page. */
    public List<String> pictures(String language) {
        String shown = language.equals("en") ? "en" : "zh";
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> "/tablet/steps/%s-%d-%s.png".formatted(name, step, shown))
                .toList();
    }
}
