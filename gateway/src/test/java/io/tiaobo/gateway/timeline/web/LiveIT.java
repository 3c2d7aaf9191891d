package io.tiaobo.gateway.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiaobo.gateway.GatewayServers;
import io.tiaobo.gateway.Story;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** S2-31: what happens is on every open page at once. */
class LiveIT extends GatewayServers {
    private static final String ROW =
            "insert into timeline (event_id, kind, occurred_at, facts) values (?, 'transfer.leg-approved', now(), '{}')";

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private LiveFeed feed;

    /** A client that has left is seen only when it is written to, and takes a place until then. */
    @BeforeEach
    void everyPlaceIsFree() {
        soon().until(() -> feed.clients() == 0);
    }

    @Test
    void tellsWhatHappensAndThenStaysAlive() throws Exception {
        try (LiveStream live = LiveStream.open(HTTP, request(null))) {
            Story story = story("L1").declared("URGENT").requested("URGENT").refused();

            soon().untilAsserted(() -> {
                assertThat(live.ids()).contains(story.eventId(1), story.eventId(2), story.eventId(3));
                assertThat(live.lines())
                        .contains("event:shortage", "event:transfer", "event:inventory", "retry:3000")
                        .anyMatch(line -> line.startsWith("data:{") && line.contains(story.shortageId()));
            });
            soon().until(() -> live.lines().contains(":alive"));
        }
    }

    @Test
    void goesOnAfterTheLastEventTheClientKnows() throws Exception {
        Story story = story("L2")
                .declared("URGENT")
                .needChanged("CRITICAL", 300)
                .escalated()
                .resolved();
        soon().until(() -> isTold(database, story.lastEventId()));

        try (LiveStream live = LiveStream.open(HTTP, request(story.eventId(2)))) {
            soon().until(() -> live.ids().contains(story.eventId(4)));
            story.requested("CRITICAL");
            soon().until(() -> live.ids().contains(story.eventId(5)));

            assertThat(live.ids()).doesNotHaveDuplicates().doesNotContain(story.eventId(1), story.eventId(2));
            assertThat(live.ids()).containsSubsequence(story.eventId(3), story.eventId(4), story.eventId(5));
        }
    }

    @Test
    void asksAClientWithAnUnknownIdToReadAnew() throws Exception {
        try (LiveStream live = LiveStream.open(HTTP, request("never-told"))) {
            soon().until(() -> live.lines().contains("event:reset"));
        }
    }

    /** An entry that commits late, though it was numbered early, must not be passed over. */
    @Test
    void missesNothingThatCommitsLate() throws Exception {
        try (LiveStream live = LiveStream.open(HTTP, request(null))) {
            soon().until(() -> live.lines().contains("retry:3000"));
            new TransactionTemplate(transactions).executeWithoutResult(slow -> {
                database.sql(ROW).param("slow").update();
                TransactionTemplate other = new TransactionTemplate(transactions);
                other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
                other.executeWithoutResult(
                        quick -> database.sql(ROW).param("quick").update());
                assertThat(live.ids()).doesNotContain("quick");
            });

            soon().untilAsserted(() -> assertThat(live.ids()).containsSubsequence("slow", "quick"));
        }
    }

    @Test
    void boundsTheNumberOfClients() throws Exception {
        List<LiveStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                streams.add(LiveStream.open(HTTP, request(null)));
            }
            try (LiveStream tooMany = LiveStream.open(HTTP, request(null))) {
                assertThat(tooMany.status()).isEqualTo(503);
            }
        } finally {
            for (LiveStream stream : streams) {
                stream.close();
            }
        }
        soon().until(() -> feed.clients() == 0);
    }

    @Test
    void givesTheSameEntriesPageByPage() {
        Story story = story("L3").declared("ROUTINE").needChanged("URGENT", 250);
        soon().until(() -> isTold(database, story.lastEventId()));

        soon().untilAsserted(() -> {
            String all = pages();
            assertThat(all).contains(story.eventId(1), story.eventId(2));
            assertThat(all.indexOf(story.eventId(1))).isLessThan(all.indexOf(story.eventId(2)));
        });
        assertThat(get("/api/timeline?after=nonsense", "en").statusCode()).isEqualTo(400);
    }

    private String pages() {
        StringBuilder all = new StringBuilder();
        String position = "0-0";
        for (String body = page(position); !body.contains("\"items\":[]"); body = page(position)) {
            all.append(body);
            position = body.replaceAll("(?s).*\"next\":\"([0-9-]+)\".*", "$1");
        }
        return all.toString();
    }

    private String page(String position) {
        return get("/api/timeline?size=3&after=" + position, "en").body();
    }

    private HttpRequest request(@org.jspecify.annotations.Nullable String lastEventId) {
        HttpRequest.Builder request =
                signedIn(HttpRequest.newBuilder(at("/events"))).header("Accept", "text/event-stream");
        return (lastEventId == null ? request : request.header("Last-Event-ID", lastEventId)).build();
    }
}
