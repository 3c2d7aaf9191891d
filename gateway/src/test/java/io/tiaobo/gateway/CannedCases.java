package io.tiaobo.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tiaobo.runtime.web.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The shortage service's cases and inventory's policy check, as they answer about one case; takes every step but one. */
public final class CannedCases {
    /** The case that is known. */
    public static final String UUID = "2f6c1c0e-94a3-3c0b-8d27-5f1f0b7c9a61";

    /** A case whose facts do not settle why the drug is missing; the only one that is listed as being verified. */
    public static final String UNDECIDED = "77aa1c0e-94a3-3c0b-8d27-5f1f0b7c9a61";

    private static final String CASE = """
            {"caseId":"C/%s","channel":"12345","workOrder":"W-2026-1122","kind":"BOTH","siteCode":"FT-ZJF",
             "regionCode":"110106","dispatchClass":"TWO_HOURS","wanted":"MEDICINE_AT_STATION",
             "questions":["ORIGINATOR_BANNED"],"drugs":["DRUG-1"],"earlierCases":[],"state":"VERIFYING",
             "handlerOffice":"BUREAU-110106","reopened":0,"openedAt":"2026-11-22T01:00:00Z",
             "nextDue":"2026-11-22T03:00:00Z","firstContactAt":null,"resolvedAt":null,"closedAt":null}
            """.formatted(UUID);
    private static final String DETAIL = """
            {"hotlineCase":%s,"items":[{"drugCode":"DRUG-1","quantity":28,"daysLeft":0,"riskClass":"HIGH","causes":[],
             "shortageId":null,"entryId":null,"solution":null,"findings":[
               {"cause":"SMALL_VOLUME_CROWDED_OUT","verdict":"ACCEPTED","evidence":[
                 {"kind":"SITE_FILL_RATE","events":["m-1"],"numbers":{"ordered":"112","received":"28","rate":"0.2500","sites":"1"}}]},
               {"cause":"MARKET_INTERRUPTION","verdict":"REJECTED","evidence":[
                 {"kind":"CHANNEL","events":["m-2"],"numbers":{"status":"UNKNOWN"}}]}]}],
             "clocks":[{"caseId":"C","clock":"ANSWER","dueAt":"2026-12-07T01:00:00Z","remindedAt":null,"passedAt":null,"endedAt":null}],
             "enquiries":[{"enquiryId":"e-1","siteCode":"FT-ZJF","siteOfficer":"o-7","askedAt":"2026-11-22T01:10:00Z",
               "dueAt":"2026-11-23T01:00:00Z","answer":null,"answeredAt":null}],
             "waitingFor":[{"transferId":"T/1","leg":1,"step":"DISPATCH","responsibleSite":"FT-YG","dueAt":"2026-11-22T02:00:00Z",
               "late":true,"shortageId":"s","siteCode":"FT-ZJF","drugCode":"DRUG-1","urgency":"CRITICAL","caseId":"C"}],
             "latentRisks":["NO_MEDICINE_LEFT"]}
            """.formatted(CASE);
    private static final String PROPOSAL = """
            {"question":"ORIGINATOR_BANNED","allowed":true,"rule":"AFTER-AGREED-VOLUME#1","text":"ORIGINATOR_BANNED#2",
             "numbers":{"day":"2026-11-22","drug":"DRUG-1","verdict":"VOLUME_MET","agreed":"280","received":"280","percent":"100"},
             "answerZh":"可以采购","answerEn":"It may be bought","explanationZh":"没有禁用","explanationEn":"Nothing is banned"}
            """;
    private static final String RATES = """
            {"cases":4,"contactedInTime":3,"response":0.7500,"reached":2,"solved":2,"solution":1.0000,
             "contentWithResult":1,"satisfactionResult":0.5000,"contentWithAttitude":2,"satisfactionAttitude":1.0000}
            """;

    private static final String CLOCK = """
            {"regionCode":"110106","dispatchClass":"TWO_HOURS","clock":"%s","minutes":%d,"remindPercent":75}""";
    private static final String CHANGES = """
            {"page":0,"size":20,"total":1,"items":[{"regionCode":"110106","dispatchClass":"ONE_HOUR","clock":"ANSWER","minutes":1440,
             "remindPercent":80,"office":"BUREAU-110106","officerRef":"c-1","reason":"区里要求","setAt":"2026-11-20T01:00:00Z"}]}""";

    private final List<String> taken = new CopyOnWriteArrayList<>();

    CannedCases(HttpServer server) {
        server.createContext("/cases", this::cases);
        server.createContext("/case-reports/rates", exchange -> answer(exchange, 200, RATES));
        server.createContext(
                "/case-reports/clusters",
                exchange -> answer(
                        exchange,
                        200,
                        "[{\"drugCode\":\"DRUG-1\",\"regionCode\":\"110106\",\"cases\":3,\"sites\":2,\"unsolved\":1}]"));
        server.createContext(
                "/case-reports/overdue",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"page\":0,\"size\":20,\"total\":1,\"items\":[{\"caseId\":\"C/" + UUID
                                + "\",\"clock\":\"FIRST_CONTACT\",\"dueAt\":\"2026-11-22T03:00:00Z\"}]}"));
        server.createContext("/case-clocks", this::clocks);
        server.createContext("/case-clocks/changes", exchange -> answer(exchange, 200, CHANGES));
        server.createContext("/policy/answer-proposal", exchange -> answer(exchange, 200, PROPOSAL));
    }

    /** Path, idempotency key and body of every step that was sent. */
    public List<String> taken() {
        return taken;
    }

    private void cases(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            taken.add(path + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answerStep(exchange, path);
        } else if (path.equals("/cases")) {
            answer(exchange, 200, list(exchange.getRequestURI().getQuery()));
        } else if (path.endsWith(UNDECIDED)) {
            answer(
                    exchange,
                    200,
                    DETAIL.replace(UUID, UNDECIDED)
                            .replace("W-2026-1122", "W-2026-0077")
                            .replace("ACCEPTED", "UNDECIDED"));
        } else if (!path.contains(UUID)) {
            answer(exchange, 404, "{\"title\":\"nothing there\",\"code\":\"NOT_FOUND\"}");
        } else {
            answer(exchange, 200, part(path.substring(path.indexOf(UUID) + UUID.length())));
        }
    }

    /** The one case of the region 110106; the region 9777 has so many that they need two pages, the oldest on the last. */
    private static String list(@Nullable String query) {
        String asked = query == null ? "" : query;
        String region = asked.contains("region=") ? asked.replaceAll(".*region=(\\w*).*", "$1") : "";
        boolean many = region.equals("9777");
        boolean last = asked.contains("page=1");
        int here = many ? last ? 1 : Page.MAX_SIZE : "110106".startsWith(region) && !last ? 1 : 0;
        String one = many && last ? CASE.replace("2026-11-22T03:00:00Z", "2026-10-01T00:00:00Z") : CASE;
        if (asked.contains("state=VERIFYING&")) {
            one = CASE.replace(UUID, UNDECIDED).replace("W-2026-1122", "W-2026-0077");
        }
        return "{\"items\":[%s],\"page\":0,\"size\":200,\"total\":%d}"
                .formatted(String.join(",", Collections.nCopies(here, one)), many ? Page.MAX_SIZE + 1 : here);
    }

    private static String part(String part) {
        return switch (part) {
            case "/timeline" ->
                "[{\"at\":\"2026-11-22T01:00:00Z\",\"kind\":\"OPENED\",\"textZh\":\"您的来电已受理\",\"textEn\":\"Taken down\"}]";
            case "/notes" -> "[{\"noteId\":\"intake\",\"text\":\"王先生很着急\"}]";
            case "/caller" -> "{\"name\":\"王先生\",\"phone\":\"13800001111\",\"preferredLanguage\":\"zh\"}";
            default -> DETAIL;
        };
    }

    /** Two rules; takes every one but a limit of a single minute. */
    private void clocks(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(
                    exchange,
                    200,
                    "[" + CLOCK.formatted("FIRST_CONTACT", 120) + "," + CLOCK.formatted("ANSWER", 21_600) + "]");
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add("/case-clocks " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + body);
        boolean tooShort = body.contains("\"minutes\":1,") || body.contains("\"minutes\":1}");
        answer(
                exchange,
                tooShort ? 400 : 200,
                tooShort
                        ? "{\"title\":\"Bad\",\"errors\":[{\"field\":\"minutes\",\"reason\":\"前后颠倒\"}]}"
                        : "{\"accepted\":true,\"details\":{}}");
    }

    private void answerStep(HttpExchange exchange, String path) throws IOException {
        if (path.endsWith("/coordination")) {
            answer(exchange, 409, "{\"title\":\"Refused\",\"detail\":\"须由经办人以外的人批准\",\"code\":\"SELF_AUTHORISED\"}");
        } else if (path.endsWith("/patients")) {
            registered(exchange);
        } else {
            answer(exchange, 200, "{\"accepted\":true,\"details\":{\"caseId\":\"C/" + UUID + "\"}}");
        }
    }

    /** Somebody else than the caller needs a number. */
    private void registered(HttpExchange exchange) throws IOException {
        if (taken.get(taken.size() - 1).contains("\"phone\":\"\"")) {
            answer(
                    exchange,
                    400,
                    "{\"title\":\"Bad\",\"code\":\"BAD_INPUT\",\"errors\":[{\"field\":\"contact.phone\",\"reason\":\"请填手机号\"}]}");
        } else {
            answer(exchange, 200, "{\"outcome\":\"WAITING\",\"entryId\":\"entry-1\",\"position\":1}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
