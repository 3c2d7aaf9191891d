package io.tiaobo.gateway.signin.config;

import io.tiaobo.gateway.limits.web.RateGuard;
import io.tiaobo.gateway.limits.web.RateLimits;
import io.tiaobo.gateway.signin.web.SamePerson;
import io.tiaobo.runtime.access.AccessConfiguration;
import io.tiaobo.runtime.access.AccessProblems;
import io.tiaobo.runtime.access.BearerHeader;
import io.tiaobo.runtime.access.SiteTree;
import io.tiaobo.runtime.web.EarlyProblems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Programs bring a token with every request. Browsers sign in at the provider and have a session afterwards; what they send must
 * carry the value of the cookie {@code XSRF-TOKEN} in the header {@code X-XSRF-TOKEN}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OAuth2ClientProperties.class, RateLimits.class})
class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final String START = "/oauth2/authorization/tiaobo";
    private static final String[] OPEN = {
        "/actuator/health/**", "/tiaobo.css", "/icon.svg", "/*.js", "/webjars/**", "/tablet/**", "/desk/**"
    };

    @Bean
    RateGuard rateGuard(RateLimits limits, EarlyProblems problems) {
        return new RateGuard(limits, problems);
    }

    /** It counts where it is known who asks, and only there. */
    @Bean
    FilterRegistrationBean<RateGuard> rateGuardInsideTheChains(RateGuard rates) {
        FilterRegistrationBean<RateGuard> registration = new FilterRegistrationBean<>(rates);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain bearerTokens(HttpSecurity http, AccessProblems problems, RateGuard rates) {
        return AccessConfiguration.bearer(http.securityMatcher(BearerHeader::isSent), problems)
                .addFilterBefore(rates, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessions(
            HttpSecurity http,
            AccessProblems problems,
            ClientRegistrationRepository providers,
            RateGuard rates,
            EarlyProblems early) {
        OidcClientInitiatedLogoutSuccessHandler goodbye = new OidcClientInitiatedLogoutSuccessHandler(providers);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/");
        RequestMatcher page = SignIn::wantsPage;
        return http.csrf(CsrfConfigurer::spa)
                .requestCache(cache -> cache.requestCache(wantedPages()))
                .addFilterBefore(rates, AuthorizationFilter.class)
                .addFilterBefore(new SamePerson(early), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(START)
                        .userInfoEndpoint(info -> info.oidcUserService(idTokenAlone()))
                        .failureHandler((request, response, failure) -> {
                            LOG.warn("Nobody was signed in: {}", failure.getMessage(), failure.getCause());
                            problems.commence(request, response, failure);
                        }))
                .oauth2Client(client -> {})
                .logout(logout -> logout.logoutSuccessHandler(goodbye))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(START), page)
                        .defaultAuthenticationEntryPointFor(problems, request -> true)
                        .accessDeniedHandler(problems))
                .build();
    }

    /** After the sign-in one goes where one wanted to go, not to what the last person's page was asking for meanwhile. */
    private static HttpSessionRequestCache wantedPages() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name()) && wantsPage(request));
        return pages;
    }

    /** Who somebody is stands in the signed ID token; the provider is not asked again. */
    private static OidcUserService idTokenAlone() {
        OidcUserService users = new OidcUserService();
        users.setRetrieveUserInfo(signedIn -> false);
        return users;
    }

    /** A part of a page, asked for by a script, would not survive being led to another site. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html") && request.getHeader("HX-Request") == null;
    }

    /** Asks the provider for its addresses when somebody signs in first: the gateway starts without it. */
    @Bean
    ClientRegistrationRepository providers(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                List.<ClientRegistration>copyOf(new OAuth2ClientPropertiesMapper(properties)
                        .asClientRegistrations()
                        .values())));
    }

    @Bean
    SiteTree siteTree(JdbcClient database) {
        return SiteTree.of(database, "site");
    }
}
