package io.tiaobo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers what a filter refuses, before any endpoint was looked for, as every other problem; to browsers as a page where there are pages. */
public final class EarlyProblems {
    private final HandlerExceptionResolver answers;
    private final LocaleResolver languages;
    private final ObjectProvider<RefusalPage> pages;

    /** Answers as the service's endpoints and pages do. */
    public EarlyProblems(
            HandlerExceptionResolver answers, LocaleResolver languages, ObjectProvider<RefusalPage> pages) {
        this.answers = answers;
        this.languages = languages;
        this.pages = pages;
    }

    /** Writes a problem in the language of the request. */
    public void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            if (pages.stream().noneMatch(page -> page.tells(request, response, problem))) {
                answers.resolveException(request, response, null, problem);
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
