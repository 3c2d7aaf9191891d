package io.tiaobo.runtime.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Somebody who is signed in, or a machine account. A controller takes it as an argument.
 *
 * @param subject the provider's stable reference; a pseudonym, the only part that may be stored in events
 * @param name what pages call the person: claim {@code name}, or {@code name#en} and the like in the language of the request; never stored
 * @param roles claim {@code roles}
 * @param sites claim {@code sites}: codes of the person's own sites
 * @param regions claim {@code regions}: beginnings of division codes
 */
public record Person(String subject, String name, Set<Role> roles, Set<String> sites, Set<String> regions) {
    /** Reads the claims of a token; unknown roles are ignored. */
    public static Person of(Map<String, Object> claims) {
        String subject = Objects.requireNonNullElse((String) claims.get("sub"), "");
        Object name = Objects.requireNonNullElse(claims.get("name"), subject);
        String own = "name#" + LocaleContextHolder.getLocale().getLanguage();
        Set<Role> roles = texts(claims.get("roles")).stream()
                .flatMap(role -> Role.of(role).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Person(
                subject,
                claims.getOrDefault(own, name).toString(),
                Set.copyOf(roles),
                texts(claims.get("sites")),
                texts(claims.get("regions")));
    }

    private static Set<String> texts(@Nullable Object claim) {
        Collection<?> values = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        return values.stream()
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who sent the request of this thread; null when nobody is signed in. */
    public static @Nullable Person current() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || known instanceof AnonymousAuthenticationToken) {
            return null;
        }
        if (known instanceof JwtAuthenticationToken bearer) {
            return of(bearer.getToken().getClaims());
        }
        return known.getPrincipal() instanceof OAuth2AuthenticatedPrincipal session
                ? of(session.getAttributes())
                : null;
    }

    /** Whether it is a machine account, which may speak for somebody whom the request names. */
    public boolean isMachine() {
        return roles.contains(Role.SYSTEM);
    }

    /** The first of the person's own sites; empty for somebody who works at none. */
    public Optional<String> ownSite() {
        return sites.stream().sorted().findFirst();
    }

    /** Whether any of the person's roles has the right, wherever. */
    public boolean has(Right right) {
        return roles.stream().anyMatch(right.roles()::contains);
    }

    /** How far the person may use a right. */
    public Set<Reach> reach(Right right) {
        return roles.stream().filter(right.roles()::contains).map(Role::reach).collect(Collectors.toSet());
    }
}
