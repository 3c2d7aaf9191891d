package io.tiaobo.runtime.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.tiaobo.runtime.check.CheckController;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.check.InvariantMonitor;
import io.tiaobo.runtime.deadline.RecurringTask;
import io.tiaobo.runtime.web.BodyGuard;
import io.tiaobo.runtime.web.BodyLimits;
import io.tiaobo.runtime.web.BrokenAnswers;
import io.tiaobo.runtime.web.EarlyProblems;
import io.tiaobo.runtime.web.ProblemAdvice;
import io.tiaobo.runtime.web.RefusalPage;
import io.tiaobo.runtime.web.Texts;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Errors in the user's language, and the invariant checks over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
@Import(ProblemAdvice.class)
class WebConfiguration {
    @Bean
    Texts texts() {
        return Texts.fromClasspath();
    }

    @Bean
    @ConditionalOnMissingBean(LocaleResolver.class)
    AcceptHeaderLocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.CHINESE);
        return resolver;
    }

    @Bean
    EarlyProblems earlyProblems(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
            LocaleResolver languages,
            ObjectProvider<RefusalPage> pages) {
        return new EarlyProblems(answers, languages, pages);
    }

    @Bean
    BrokenAnswers brokenAnswers() {
        return new BrokenAnswers();
    }

    @Bean
    FilterRegistrationBean<BrokenAnswers> brokenAnswersAreCut(BrokenAnswers answers) {
        FilterRegistrationBean<BrokenAnswers> cut = new FilterRegistrationBean<>(answers);
        cut.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        cut.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return cut;
    }

    /** Before every filter that reads a body; only headers may be set before it. */
    @Bean
    FilterRegistrationBean<BodyGuard> bodyGuard(BodyLimits limits, EarlyProblems problems) {
        FilterRegistrationBean<BodyGuard> guard = new FilterRegistrationBean<>(new BodyGuard(limits, problems));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return guard;
    }

    @Bean
    InvariantMonitor invariantMonitor(
            ObjectProvider<InvariantCheck> checks, JdbcTemplate database, ObjectProvider<MeterRegistry> meters) {
        return new InvariantMonitor(checks.orderedStream().toList(), database, meters.getIfAvailable());
    }

    @Bean
    CheckController checkController(InvariantMonitor monitor, TiaoboProperties properties) {
        return new CheckController(properties.service(), monitor);
    }

    @Bean
    RecurringTask invariantChecking(InvariantMonitor monitor) {
        return RecurringTask.every("invariant-checking", Duration.ofMinutes(1), monitor::runSparingly);
    }
}
