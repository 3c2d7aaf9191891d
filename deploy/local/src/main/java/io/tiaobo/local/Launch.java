package io.tiaobo.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a process is started with.
 *
 * @param arguments what may be seen: a command line can be read by everybody on the machine
 * @param environment passwords and secrets
 */
record Launch(List<String> arguments, Map<String, String> environment) {
    static Launch of(Home home, ServiceSpec service, Settings settings, Infrastructure.Addresses addresses) {
        DatabaseAddress database = addresses.database();
        String issuer = address(settings, ServiceSpec.IDENTITY);
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + settings.port(service),
                "--spring.datasource.url=" + database.url(service.name()),
                "--spring.datasource.username=" + database.user(),
                "--spring.kafka.bootstrap-servers=" + addresses.bootstrapServers(),
                "--tiaobo.instance-id=" + service.name() + "-1",
                "--tiaobo.access.issuer=" + issuer,
                "--tiaobo.access.jwk-set-uri=" + issuer + "/oauth2/jwks"));
        if (service.equals(ServiceSpec.SHORTAGE)) {
            arguments.add("--tiaobo.contact.key-file=" + ContactKey.ensure(home.secrets()));
        }
        if (!service.equals(ServiceSpec.GATEWAY)) {
            return new Launch(arguments, Map.of("SPRING_DATASOURCE_PASSWORD", database.password()));
        }
        ServiceSpec.ALL.stream()
                .filter(other -> !other.equals(service))
                .forEach(other ->
                        arguments.add("--tiaobo.services.%s=%s".formatted(other.name(), address(settings, other))));
        return new Launch(
                arguments,
                Map.of(
                        "SPRING_DATASOURCE_PASSWORD",
                        database.password(),
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_TIAOBO_CLIENTSECRET",
                        Secret.GATEWAY.ensure(home.secrets())));
    }

    static Launch ofIdentity(Home home, Settings settings) {
        return new Launch(
                List.of(
                        "--server.port=" + settings.port(ServiceSpec.IDENTITY),
                        "--tiaobo.identity.issuer=" + address(settings, ServiceSpec.IDENTITY),
                        "--tiaobo.identity.gateway=" + address(settings, ServiceSpec.GATEWAY),
                        "--tiaobo.identity.key-file=" + home.secrets().resolve("identity-signing-key")),
                Map.of(
                        "TIAOBO_IDENTITY_PEOPLEPASSWORD", Secret.PEOPLE.ensure(home.secrets()),
                        "TIAOBO_IDENTITY_GATEWAYSECRET", Secret.GATEWAY.ensure(home.secrets()),
                        "TIAOBO_IDENTITY_TOOLSSECRET", Secret.TOOLS.ensure(home.secrets())));
    }

    private static String address(Settings settings, ServiceSpec service) {
        return "http://127.0.0.1:" + settings.port(service);
    }
}
