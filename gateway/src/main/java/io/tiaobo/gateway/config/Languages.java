package io.tiaobo.gateway.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese or English: {@code ?lang=} chooses and a cookie remembers; otherwise the browser's wish, otherwise Chinese. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        browser.setDefaultLocale(Locale.CHINESE);
        CookieLocaleResolver cookie = new CookieLocaleResolver("tiaobo-lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return supported(value);
            }
        };
        cookie.setCookieMaxAge(REMEMBERED);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieHttpOnly(true);
        cookie.setDefaultLocaleFunction(browser::resolveLocale);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor chosen = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return supported(value);
            }
        };
        chosen.setParamName("lang");
        registry.addInterceptor(chosen);
    }

    private static Locale supported(String value) {
        return value.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }
}
