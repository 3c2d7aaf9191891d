package io.tiaobo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.sourcing.domain.Site;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The network in memory is the one in the database. */
class SiteNetworkIT extends TransferIntegration {
    @Autowired
    private SiteTable sites;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void region() {
        network("D-NET");
    }

    private static Site named(String code, String name) {
        return new Site(code, name, name, "COMMUNITY_STATION", "YUNGANG", "110106", 20, 7, true);
    }

    private Optional<String> nameOf(String code) {
        return sites.network().site(code).map(Site::nameEn);
    }

    @Test
    @DisplayName("The network stays in memory until a site changes")
    void readsSitesAgainOnlyAfterAChange() {
        assertThat(sites.network()).isSameAs(sites.network());

        sites.put(named("BEIGONG", "moved"));

        assertThat(nameOf("BEIGONG")).contains("moved");
    }

    @Test
    @DisplayName("What a search saw in a transaction that was rolled back is seen by nobody else")
    void forgetsWhatWasRolledBack() {
        sites.put(named("BEIGONG", "before"));
        transaction.executeWithoutResult(status -> {
            sites.put(named("BEIGONG", "never"));
            assertThat(nameOf("BEIGONG")).contains("never");
            status.setRollbackOnly();
        });

        assertThat(nameOf("BEIGONG")).contains("before");
    }

    @Test
    @DisplayName("A change that commits after a later one is seen")
    void seesAChangeThatCommitsLate() {
        CompletableFuture<Void> later = transaction.execute(status -> {
            sites.put(named("BEIGONG", "early, commits late"));
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> sites.put(named("ZHANGJIAFEN", "later")));
            await().atMost(SOON).until(() -> other.isDone() || waitsForALock());
            return other;
        });
        later.join();

        assertThat(nameOf("ZHANGJIAFEN")).contains("later");
        assertThat(nameOf("BEIGONG")).contains("early, commits late");
    }

    private boolean waitsForALock() {
        return count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0;
    }
}
