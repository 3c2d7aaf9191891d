package io.tiaobo.runtime.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sites a person may use a right at.
 *
 * @param everywhere every site, also such as are not known yet
 * @param sites their codes otherwise
 */
public record SiteScope(boolean everywhere, Set<String> sites) {
    /** Every site. */
    public static final SiteScope EVERYWHERE = new SiteScope(true, Set.of());

    /** Whether a site is among them. */
    public boolean covers(String site) {
        return everywhere || sites.contains(site);
    }

    /** For {@code where :scope::text[] is null or site_code = any(:scope)}: null stands for every site. */
    public String @Nullable [] codes() {
        return everywhere ? null : sites.stream().sorted().toArray(String[]::new);
    }
}
