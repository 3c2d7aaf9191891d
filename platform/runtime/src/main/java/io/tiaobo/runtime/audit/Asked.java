package io.tiaobo.runtime.audit;

import io.tiaobo.runtime.json.StrictJson;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for what at this moment: the part of an audit row that is known before anything is done. Pseudonym and route template only, no
 * name and no address with ids in it. Commands take it along from the thread of the request, wherever they are run.
 */
public final class Asked {
    private static final ThreadLocal<@Nullable Asked> CURRENT = new ThreadLocal<>();

    private final Map<String, String> said;
    private volatile String site = "";
    private volatile boolean carried;

    /**
     * Describes a request.
     *
     * @param by subject of the token
     * @param roles roles of the token, with commas
     * @param right right its endpoint declares; empty if none
     * @param route method and path with the names of its variables
     */
    public Asked(String by, String roles, String right, String route) {
        said = Map.of("by", by, "roles", roles, "right", right, "route", route);
    }

    /** What this thread does it for; null when no person asked: consumers, processes, deadlines. */
    public static @Nullable Asked current() {
        return CURRENT.get();
    }

    /** Says what the thread works for from now on; null when the request is over. */
    public static void set(@Nullable Asked asked) {
        if (asked == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(asked);
        }
    }

    /** Does the rest of a request in another thread. */
    public static void during(@Nullable Asked asked, Runnable work) {
        set(asked);
        try {
            work.run();
        } finally {
            set(null);
        }
    }

    /** Notes at which site the right was asked for. */
    public void at(String siteCode) {
        site = Opaque.of(siteCode);
    }

    /** A command of this request was run: the command log has the row. */
    public void carry() {
        carried = true;
    }

    boolean isCarried() {
        return carried;
    }

    /** As it is stored: a JSON object with the fields by, right, roles, route and site. */
    public String text() {
        Map<String, String> fields = new TreeMap<>(said);
        fields.put("site", site);
        return StrictJson.mapper().writeValueAsString(fields);
    }
}
