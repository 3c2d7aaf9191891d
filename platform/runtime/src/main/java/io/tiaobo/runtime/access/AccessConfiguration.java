package io.tiaobo.runtime.access;

import io.tiaobo.runtime.audit.AuditTrail;
import io.tiaobo.runtime.web.EarlyProblems;
import jakarta.servlet.DispatcherType;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every request needs a token of the provider, but for whether the service is well. There is no switch that turns this off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessConfiguration {
    @Bean
    JwtDecoder jwtDecoder(AccessProperties properties) {
        return Tokens.decoder(properties);
    }

    /** A timer for every filter of every request costs more than all of them; the request itself is observed. */
    @Bean
    SecurityObservationSettings noTimersInTheFilterChain() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AccessProblems accessProblems(EarlyProblems problems, AuditTrail trail) {
        return new AccessProblems(problems, trail);
    }

    @Bean
    SiteGuard siteGuard(SiteTree tree) {
        return new SiteGuard(tree);
    }

    /** The gateway, which has sessions too, declares its own. */
    @Bean
    @ConditionalOnMissingBean(name = "bearerTokens")
    SecurityFilterChain bearerTokens(HttpSecurity http, AccessProblems problems) {
        return bearer(http, problems).build();
    }

    /** Requests with a bearer token and without a session. */
    public static HttpSecurity bearer(HttpSecurity http, AccessProblems problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie is looked at
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority(Role.ADMIN.name(), Role.AUDITOR.name(), Role.SYSTEM.name())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .bearerTokenResolver(BearerHeader::token)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(converter())));
    }

    private static JwtAuthenticationConverter converter() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(AccessConfiguration::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        return Person.of(token.getClaims()).roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }

    @Bean
    AuditInterceptor auditInterceptor(
            AuditTrail trail, @Value("${tiaobo.event-store.enabled:true}") boolean keepsChanges) {
        return new AuditInterceptor(trail, keepsChanges);
    }

    @Bean
    WebMvcConfigurer accessAtEndpoints(SiteGuard guard, AuditInterceptor audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(audit).order(Ordered.HIGHEST_PRECEDENCE);
                registry.addInterceptor(new AllowedInterceptor(guard, audit)).order(Ordered.HIGHEST_PRECEDENCE + 1);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PersonArgument());
            }
        };
    }
}
