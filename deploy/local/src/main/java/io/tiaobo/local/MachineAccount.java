package io.tiaobo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** The account of the tools: its token is fetched from the identity provider of this installation and renewed before it ends. */
final class MachineAccount {
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Home home;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    MachineAccount(Home home) {
        this.home = home;
    }

    /** Value of the header {@code Authorization}. */
    synchronized String bearer() {
        if (Instant.now().isAfter(renewAt)) {
            JsonNode answer = Http.parse(fetch());
            token = answer.path("access_token").asString("");
            renewAt = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong(0))
                    .minus(EARLY);
        }
        return "Bearer " + token;
    }

    private String fetch() {
        int port = PidFile.read(home.run(), ServiceSpec.IDENTITY.name())
                .filter(file -> file.process().isPresent())
                .map(PidFile::port)
                .orElse(ServiceSpec.IDENTITY.defaultPort());
        String credentials = "tiaobo-tools:" + Secret.TOOLS.ensure(home.secrets());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw refused("HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }

    private static UserProblem refused(String why) {
        return new UserProblem(
                "登录服务没有给出令牌(%s)。系统是否在运行?deploy/tiaobo status".formatted(why),
                "The identity provider gives no token (%s). Is the system running? deploy/tiaobo status"
                        .formatted(why));
    }
}
