package io.tiaobo.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Inventory's shelves and lots, and shortage's supervision, as they answer the bureau; stations of stories have lot LX of the asked drug. */
public final class CannedShelves {
    private static final String LOT = """
            {"siteCode":"%s","drugCode":"%s","lot":"LX","expiry":"2027-06-30","onHand":30,"available":28,"onHold":0,
             "reserved":2,"expired":false}""";
    private static final String LINES = """
            {"page":0,"size":25,"total":2,"items":[
             {"drugCode":"D","kind":"STOCK_COUNTED","reason":null,"lot":"LX","quantity":30,"onHandChange":0,"onHandAfter":30,
              "otherSite":null,"occurredAt":"2026-11-22T00:00:00Z"},
             {"drugCode":"D","kind":"STOCK_DISPENSED","reason":null,"lot":"LX","quantity":2,"onHandChange":-2,"onHandAfter":28,
              "otherSite":null,"occurredAt":"2026-11-21T00:00:00Z"}]}""";

    private final List<String> pressed = new CopyOnWriteArrayList<>();

    CannedShelves(HttpServer server) {
        server.createContext("/stock/ZJF-", CannedShelves::stock);
        server.createContext("/lots", exchange -> answer(exchange, "[" + LOT.formatted("FT-ZJF", "DRUG-1") + "]"));
        server.createContext(
                "/ledger/shelves",
                exchange -> answer(
                        exchange,
                        "[{\"drugCode\":\"DRUG-1\",\"onHand\":17,\"reserved\":0,\"onHold\":0,\"usable\":17}]"));
        server.createContext("/prices/savings", exchange -> answer(exchange, """
                        {"from":"2026-11-01","until":"2026-11-22","total":{"siteCode":null,"amount":61.60,"units":56,"unpricedUnits":3},
                         "sites":[{"siteCode":"W-1","amount":61.60,"units":56,"unpricedUnits":3}]}"""));
        server.createContext("/supply/fill-rates", CannedShelves::fillRates);
        server.createContext("/supervision/presses", this::press);
    }

    /** Key and body of every reminder that was sent. */
    public List<String> pressed() {
        return pressed;
    }

    private static void stock(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/");
        boolean first = !exchange.getRequestURI().toString().matches(".*page=[1-9].*");
        if (parts.length > 4) {
            answer(exchange, first ? LINES : "{\"page\":1,\"size\":25,\"total\":2,\"items\":[]}");
        } else {
            answer(exchange, "{\"lots\":[" + LOT.formatted(parts[2], parts[3]) + "],\"reservations\":[]}");
        }
    }

    /** Of every drug but one, which nobody may see. */
    private static void fillRates(HttpExchange exchange) throws IOException {
        boolean refused = exchange.getRequestURI().getQuery().contains("drug=REFUSED");
        answer(exchange, refused ? 403 : 200, """
                {"since":"2026-08-24","smallShare":0.2,"small":{"sites":3,"ordered":400,"received":100,"rate":0.2500},
                 "large":{"sites":1,"ordered":0,"received":0,"rate":0}}""");
    }

    private void press(HttpExchange exchange) throws IOException {
        pressed.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, "{\"accepted\":true,\"details\":{}}");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        answer(exchange, 200, json);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
