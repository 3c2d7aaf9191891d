package io.tiaobo.local.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tiaobo.local.Http;
import io.tiaobo.local.Say;
import io.tiaobo.local.UserProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceLoaderTest {
    private static final String ACCEPTED = "{\"line\":1,\"id\":\"w\",\"result\":\"ACCEPTED\"}";

    @TempDir
    Path memory;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private volatile String stockAnswer = ACCEPTED;
    private HttpServer inventory;

    ReferenceLoaderTest() throws IOException {
        inventory = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    }

    @BeforeEach
    void start() {
        inventory.createContext("/", this::answer);
        inventory.start();
    }

    @AfterEach
    void stop() {
        inventory.stop(0);
    }

    @Test
    void postsDrugsSitesAndStockInChunksAndNeverAgain() {
        loader().loadAll();

        assertThat(requests.subList(0, 3))
                .containsExactly(
                        "/drugs/import text/csv ref-drugs",
                        "/sites/import text/csv ref-sites-fengtai",
                        "/movements/batch application/x-ndjson ref-stock-fengtai-0");
        assertThat(requests).contains("/movements/batch application/x-ndjson ref-stock-liuzhou-9");
        assertThat(requests)
                .contains(
                        "/prices/import text/csv ref-settings-fengtai-0",
                        "/policy/rules application/json ref-settings-fengtai-3",
                        "/orders/FT-REF-1/deliveries application/json ref-settings-fengtai-10");
        assertThat(bodies).filteredOn(body -> body.contains("{year}")).isEmpty();
        assertThat(bodies.get(1))
                .startsWith("code,nameZh,nameEn,kind,ownership,parentCode,")
                .contains("云岗社区卫生服务中心");
        assertThat(bodies).allSatisfy(body -> assertThat(body.lines().count()).isLessThanOrEqualTo(2_000));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("柳州库存 2000 / ");

        requests.clear();
        loader().loadAll();
        assertThat(requests).isEmpty();
    }

    @Test
    void loadsOnlyTheRegionsAskedForAndTheOthersLater() {
        loader().load(List.of(RegionName.fengtai));
        assertThat(requests).isNotEmpty().noneMatch(request -> request.contains("liuzhou"));

        requests.clear();
        loader().loadAll();
        assertThat(requests).isNotEmpty().allMatch(request -> request.contains("liuzhou"));
    }

    @Test
    void saysWhatWasRefusedAndSendsTheSameLinesAgainNextTime() {
        stockAnswer = ACCEPTED + "\n{\"line\":2,\"id\":\"x\",\"result\":\"INVALID\",\"reason\":\"UNKNOWN_SITE\"}";
        assertThatThrownBy(() -> loader().loadAll())
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("1 lines refused")
                .hasMessageContaining("UNKNOWN_SITE");
        String first = bodies.get(2);

        stockAnswer = ACCEPTED;
        bodies.clear();
        loader().loadAll();
        assertThat(bodies.get(1)).isEqualTo(first);
    }

    private ReferenceLoader loader() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new ReferenceLoader(
                memory,
                new Http("http://127.0.0.1:" + inventory.getAddress().getPort(), "zh"),
                new Say(out),
                () -> false);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add("%s %s %s"
                .formatted(
                        path,
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String text = path.startsWith("/movements")
                ? stockAnswer
                : "{\"accepted\":3,\"unchanged\":0,\"rejected\":0,\"errors\":[]}";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
