package io.tiaobo.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A service in trouble, as it answers administrators and auditors: a processor fails, a record is parked, a row of the trail was changed. */
public final class CannedOperations {
    /** Rows of its audit trail, two in the same moment each. */
    public static final int ROWS = 40;

    private static final String HEALTH = """
            {"status":"DOWN","components":{"db":{"status":"UP","details":{"database":"PostgreSQL"}},"messagingHealth":{"status":"DOWN",
             "details":{"parts":[{"kind":"PROCESSOR","name":"stock-projection","state":"RUNNING","recordsBefore":0,"restarts":0},
              {"kind":"PROCESSOR","name":"kafka-publisher","state":"FAILING","recordsBefore":0,"restarts":0},
              {"kind":"PROCESSOR","name":"view","state":"RUNNING","recordsBefore":0,"restarts":0},
              {"kind":"CONSUMER","name":"shortage-levels","state":"WAITING","recordsBefore":12,"restarts":0},
              {"kind":"CONSUMER","name":"shortage-drugs","state":"DOZING","recordsBefore":0,"restarts":0}]}}}}""";
    private static final String PROCESSORS = """
            [{"name":"stock-projection","behind":0,"oldestSeconds":0,"rebuildable":true,"tables":["stock_level"],"rebuild":
              {"id":3,"processor":"stock-projection","events":10,"remaining":0,"startedAt":"2026-11-22T01:00:00Z",
               "endedAt":"2026-11-22T01:01:00Z","outcome":"REPLACED","differences":{"stock_level":2}}},
             {"name":"kafka-publisher","behind":7,"oldestSeconds":400,"rebuildable":false,"tables":[],"rebuild":null},
             {"name":"view","behind":4,"oldestSeconds":300,"rebuildable":false,"tables":[],"rebuild":null}]""";
    private static final String RECORD = """
            {"id":17,"consumer":"shortage-levels","topic":"tiaobo.stock-levels","key":"FT-ZJF/DRUG-1","type":"inventory.stock-level.v1",
             "reason":"HANDLER_FAILED","state":"PARKED","parkedAt":"2026-11-22T01:00:00Z"}""";
    private static final String DETAIL = """
            {"record":%s,"partition":2,"offset":41,"meaning":"处理时程序出错","headers":{"ce_id":"m-1"},
             "body":{"size":120,"sha256":"ab12","fields":[{"name":"usable","kind":"number","value":"28"}]},"before":null,"behind":2,
             "history":[{"operation":"RETRY_PARKED","by":"z","reason":"看看","accepted":false,"outcome":"PARKED_STILL_FAILING",
              "at":"2026-11-22T02:00:00Z"}]}""".formatted(RECORD);
    private static final String CHECKS = """
            {"service":"inventory","violations":1,"checks":[{"id":"I1","description":"never negative","violations":[]},
             {"id":"I4","description":"projections say what the events say","violations":[{"site":"FT-ZJF"}]}]}""";
    private static final String VERIFICATION = """
            {"seals":4,"entries":90,"head":{"number":4,"hash":"00ff"},"broken":{"seal":5,"what":"CHANGED","entry":"a/77"}}""";

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<String> sought = new CopyOnWriteArrayList<>();

    CannedOperations(HttpServer server) {
        server.createContext("/actuator/health", exchange -> answer(exchange, 503, HEALTH));
        server.createContext("/operations/processors", exchange -> readOrDo(exchange, PROCESSORS));
        server.createContext("/operations/parked", this::parked);
        server.createContext("/checks", exchange -> answer(exchange, 200, CHECKS));
        server.createContext("/audit", this::trail);
        server.createContext("/audit/verification", exchange -> answer(exchange, 200, VERIFICATION));
    }

    /** Address, key and body of everything that was to be done. */
    public List<String> done() {
        return done;
    }

    /** Queries for rows of the trail. */
    public List<String> sought() {
        return sought;
    }

    private void parked(HttpExchange exchange) throws IOException {
        boolean one = exchange.getRequestURI().getPath().endsWith("/17");
        readOrDo(exchange, one ? DETAIL : "{\"items\":[" + RECORD + "],\"page\":0,\"size\":50,\"total\":1}");
    }

    /** Takes everything that has a reason, but a retry. */
    private void readOrDo(HttpExchange exchange, String read) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, read);
            return;
        }
        String address = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        done.add(address + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + body);
        if (body.contains("\"reason\":\"\"")) {
            answer(
                    exchange,
                    400,
                    "{\"title\":\"Bad\",\"code\":\"BAD_INPUT\",\"errors\":[{\"field\":\"reason\",\"reason\":\"请写原因\"}]}");
        } else if (address.endsWith("/retry")) {
            answer(
                    exchange,
                    409,
                    "{\"title\":\"Refused\",\"detail\":\"搁置记录 17 仍然无法处理\",\"code\":\"PARKED_STILL_FAILING\"}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"accepted\":true,\"details\":{\"applied\":\"3\",\"stillParked\":\"0\",\"stillParkedOfKey\":\"2\"}}");
        }
    }

    private void trail(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        sought.add(query);
        int page = number(query, "page");
        int size = number(query, "size");
        String items = IntStream.range(0, ROWS)
                .skip((long) page * size)
                .limit(size)
                .mapToObj(CannedOperations::row)
                .collect(Collectors.joining(","));
        answer(
                exchange,
                200,
                "{\"items\":[%s],\"page\":%d,\"size\":%d,\"total\":%d}".formatted(items, page, size, ROWS));
    }

    private static int number(String query, String name) {
        return Integer.parseInt(query.replaceAll(".*\\b" + name + "=(\\d+).*", "$1"));
    }

    private static String row(int number) {
        Instant at = Instant.parse("2026-11-22T01:00:00Z").minusSeconds(number / 2);
        return """
                {"id":"a/%d","at":"%s","asked":{"by":"s-canned","roles":"STATION_PHARMACIST","right":"MOVE_STOCK",
                 "route":"POST /stock/{site}/{drug}/dispenses","site":"FT-ZJF"},"outcome":"%s","reason":null,"about":null,
                 "commandId":null}""".formatted(ROWS - number, at, number == 0 ? "DENIED" : "ACCEPTED");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Small", "yes");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
