package io.tiaobo.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tiaobo.testkit.servers.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real HTTP server on a free port that says what it was asked. */
public final class SmallService {
    /** Completed with the first byte of an upload, however much of it is still to come. */
    private volatile CompletableFuture<Integer> firstByte = new CompletableFuture<>();

    private final CountDownLatch never = new CountDownLatch(1);
    private final HttpServer server;
    private final CannedCases cases;
    private final CannedShelves shelves;
    private final CannedOperations operations;

    private SmallService(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "small-service");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::echo);
        server.createContext("/who", SmallService::who);
        server.createContext("/upload", this::upload);
        server.createContext("/silent", this::silent);
        server.createContext("/dies", exchange -> dies(exchange, 10));
        server.createContext("/dies-late", exchange -> dies(exchange, 1_000_000));
        server.createContext(
                "/v3/api-docs", exchange -> answer(exchange, 200, "{\"openapi\":\"3.1.0\",\"servers\":[]}"));
        server.createContext("/sites", SmallService::priceBoard);
        server.createContext("/inbound", exchange -> stationBook(exchange, """
                [{"drugCode":"%2$s","transferId":"T/%1$s","leg":1,"fromSite":"YG","lot":"LX",
                  "expiry":"2027-06-30","remaining":28,"expectedAt":"2026-11-22T00:00:00Z"}]"""));
        server.createContext("/count-sheets", exchange -> stationBook(exchange, """
                [{"drugCode":"%2$s","position":7,"lot":"LX","expiry":"2027-06-30","onHand":95}]"""));
        server.createContext("/reconciliations", exchange -> stationBook(exchange, """
                {"siteCode":"%1$s","from":"2026-11-01","to":"2026-11-22","matchingPercent":66.67,"lines":[
                 {"drugCode":"%2$s","opening":70,"received":30,"arrived":0,"returned":0,"dispensed":5,"sent":0,
                  "writtenOff":0,"adjusted":0,"closing":95,"countedLots":3,"matchingLots":2}]}"""));
        server.createContext("/ledger", exchange -> stationBook(exchange, """
                {"page":0,"size":50,"total":3,"items":[%3$s,%4$s,%5$s]}"""));
        cases = new CannedCases(server);
        shelves = new CannedShelves(server);
        operations = new CannedOperations(server);
        server.start();
    }

    static SmallService start() {
        try {
            return new SmallService(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Hotline cases and the policy check. */
    public CannedCases cases() {
        return cases;
    }

    /** Shelves, lots and reminders. */
    public CannedShelves shelves() {
        return shelves;
    }

    /** Processors, parked records and the audit trail. */
    public CannedOperations operations() {
        return operations;
    }

    /** An address where nothing listens. */
    static String nobody() {
        return "http://127.0.0.1:" + Ports.free();
    }

    /** Waits for the first byte of the next upload. */
    public CompletableFuture<Integer> nextUpload() {
        firstByte = new CompletableFuture<>();
        return firstByte;
    }

    private void echo(HttpExchange exchange) throws IOException {
        String said = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + exchange.getRequestHeaders().getFirst("Keep-Alive");
        answer(exchange, 202, said);
    }

    private static void who(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                exchange.getRequestHeaders().getFirst("Authorization") + "\n"
                        + exchange.getRequestHeaders().getFirst("Cookie"));
    }

    /** Inventory's board, of every site but one. */
    private static void priceBoard(HttpExchange exchange) throws IOException {
        boolean broken = exchange.getRequestURI().getPath().contains("P6");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        answer(exchange, broken ? 500 : 200, """
                {"siteCode":"X","day":"2026-11-22","varieties":2,"collectiveVarieties":1,"voluntaryVarieties":2,
                 "highestDropPercent":77.42,"labels":[{"drugCode":"D1","nameZh":"厄贝沙坦片","nameEn":"Irbesartan",
                 "genericGroup":"G","manufacturer":"M","unitZh":"片","unitEn":"tablet","packSize":28,
                 "basis":"COLLECTIVE_PRICE","referencePrice":43.41,"collectivePrice":9.80,"price":9.80,
                 "unitPrice":0.3500,"dropPercent":77.42,"reimbursedPercent":70.00,"ownShare":2.94,
                 "validFrom":"2026-07-01"}]}
                """);
    }

    /** Inventory's answers about a station with one drug; both have the mark of their story in their codes. */
    private static void stationBook(HttpExchange exchange, String text) throws IOException {
        String address = exchange.getRequestURI().toString();
        String site = address.replaceAll(".*?(ZJF-\\w+).*", "$1");
        String drug = site.replace("ZJF", "XD");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        answer(
                exchange,
                200,
                text.formatted(
                        site,
                        drug,
                        line(drug, "DISPENSE_REFUSED", 28, 0),
                        line(drug, "STOCK_COUNTED", 95, 0),
                        line(drug, "STOCK_ADJUSTED", -2, -2)));
    }

    private static String line(String drug, String kind, long quantity, long change) {
        return """
                {"drugCode":"%s","kind":"%s","reason":null,"lot":"LX","quantity":%d,"onHandChange":%d,"onHandAfter":95,
                 "otherSite":null,"occurredAt":"2026-11-22T00:00:00Z"}""".formatted(drug, kind, quantity, change);
    }

    private void upload(HttpExchange exchange) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream body = exchange.getRequestBody()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                firstByte.complete(read);
                bytes += read;
            }
        }
        answer(exchange, 200, String.valueOf(bytes));
    }

    private void silent(HttpExchange exchange) throws IOException {
        try {
            boolean over = never.await(30, TimeUnit.SECONDS);
            answer(exchange, 200, String.valueOf(over));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Promises a longer body than it sends. */
    private static void dies(HttpExchange exchange, int sent) throws IOException {
        exchange.sendResponseHeaders(200, sent + 1L);
        exchange.getResponseBody().write("a".repeat(sent).getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Small", "yes");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
