package io.tiaobo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers what a filter refuses, before any endpoint was looked for, as every other problem. */
public final class EarlyProblems {
    private final HandlerExceptionResolver answers;
    private final LocaleResolver languages;

    /** Answers as the service's endpoints do. */
    public EarlyProblems(HandlerExceptionResolver answers, LocaleResolver languages) {
        this.answers = answers;
        this.languages = languages;
    }

    /** Writes a problem in the language of the request. */
    public void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            answers.resolveException(request, response, null, problem);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
