package io.tiaobo.gateway.limits.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.web.ProblemException;
import io.tiaobo.runtime.web.RefusalPage;
import io.tiaobo.runtime.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Asks a person to wait or to send less, on a page. A filter refuses before there is any page, so this one makes its own. */
@Component
class LimitPage implements RefusalPage {
    private static final Map<Integer, String> NOTICES = Map.of(429, "tooMany", 413, "tooLarge");

    private final ThymeleafViewResolver views;
    private final LocaleResolver languages;
    private final Texts texts;
    private final Clock clock;

    LimitPage(ThymeleafViewResolver views, LocaleResolver languages, Texts texts, Clock clock) {
        this.views = views;
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean tells(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        String notice = NOTICES.get(problem.status());
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (notice == null
                || accepted == null
                || !accepted.contains("text/html")
                || request.getHeader("HX-Request") != null) {
            return false;
        }
        Locale locale = languages.resolveLocale(request);
        boolean again = problem.status() == 429 && HttpMethod.GET.matches(request.getMethod());
        Map<String, Object> told = Map.of(
                "w",
                new Words(texts, locale, clock.instant(), Names.NONE),
                "notice",
                notice,
                "what",
                texts.get("notice." + notice + ".what", problem.arguments(), locale),
                "again",
                again);
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(told, locale, request, response);
        return true;
    }

    private void write(
            Map<String, Object> told, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        try {
            Objects.requireNonNull(views.resolveViewName("notice", locale)).render(told, request, response);
        } catch (Exception e) {
            throw new IllegalStateException("The page that refuses could not be made", e);
        }
    }
}
