package io.tiaobo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tiaobo.runtime.audit.Asked;
import io.tiaobo.runtime.audit.AuditSealer;
import io.tiaobo.runtime.audit.AuditTrail;
import io.tiaobo.runtime.audit.AuditVerifier;
import io.tiaobo.runtime.audit.AuditVerifier.Anchor;
import io.tiaobo.runtime.audit.Broken;
import io.tiaobo.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** I21: whatever is done to a sealed row or seal is found, by somebody who may do everything in the DATABASE. */
class AuditChainIT {
    private static final Asked ASKED = new Asked("s-1", "STATION_PHARMACIST", "MOVE_STOCK", "POST /counters/{id}");

    private static final HikariDataSource SOURCE = source();
    private static final JdbcTemplate DATABASE = new JdbcTemplate(SOURCE);
    private static final TransactionTemplate TRANSACTIONS = new TransactionTemplate(new JdbcTransactionManager(SOURCE));
    private static final AuditSealer SEALER = new AuditSealer(DATABASE, TRANSACTIONS);
    private static final AuditVerifier VERIFIER = new AuditVerifier(DATABASE);

    /** Two seals of six rows, which every test finds again. */
    @BeforeAll
    static void tables() {
        Flyway.configure()
                .dataSource(SOURCE)
                .locations("classpath:db/runtime")
                .load()
                .migrate();
        for (int i = 0; i < 2; i++) {
            write(3);
            seal();
        }
    }

    private static HikariDataSource source() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(TestServers.dataSource("audit_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt())));
        return new HikariDataSource(pool);
    }

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    private static void seal() {
        awaitSealable();
        SEALER.seal();
    }

    /** Other databases of the server, too, hold back what may be sealed, for as long as a transaction of theirs runs. */
    private static void awaitSealable() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> DATABASE.queryForList("select 1 from audit_trail where transaction_id >= "
                                + "pg_snapshot_xmin(pg_current_snapshot())::text::bigint limit 1")
                        .isEmpty());
    }

    private static void write(int rows) {
        for (int i = 0; i < rows; i++) {
            new AuditTrail(DATABASE).enter(ASKED, AuditTrail.Outcome.DENIED, "x", "403", null);
            command("c-"
                    + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        }
    }

    private static void command(String id) {
        DATABASE.update(
                "insert into command_log (command_id, fingerprint, answer, asked) values (?, 'f', '{\"accepted\":true}', ?)",
                id,
                ASKED.text());
    }

    @Test
    void findsNothingWhenNothingWasDone() {
        AuditVerifier.Report before = VERIFIER.verify(Anchor.NONE);
        SEALER.seal(); // nothing new, nothing sealed

        AuditVerifier.Report report = VERIFIER.verify(before.head());

        assertThat(report).isEqualTo(before);
        assertThat(report.broken()).isNull();
        assertThat(report.entries()).isGreaterThanOrEqualTo(12);
        assertThat(VERIFIER.verifyNewest(1).seals()).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("I21: a row changed, removed, slipped in or exchanged, and a seal rewritten, are found where they are")
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANGED | 2 | update audit_entry set outcome = 'READ' where id = 5",
                "CHANGED | 2 | update audit_entry set recorded_at = recorded_at - interval '1 hour' where id = 5",
                "CHANGED | 2 | update audit_entry a set asked = replace(asked, 's-1', 's-2') where id = 5",
                "MISSING | 2 | delete from audit_entry where id = 5",
                "MISSING | 1 | delete from audit_entry where id = 1",
                "ADDED | 2 | insert into audit_entry (transaction_id, asked, outcome) select transaction_id, asked, 'READ'"
                        + " from audit_entry where id = 5",
                "CHANGED | 1 | update audit_entry a set transaction_id = b.transaction_id from audit_entry b"
                        + " where (a.id, b.id) in ((1, 2), (2, 1))",
                "CHANGED | 1 | update command_log set answer = '{\"accepted\":false}' where transaction_id"
                        + " = (select min(transaction_id) from command_log)",
                "MISSING | 1 | update command_log set asked = null where transaction_id"
                        + " = (select min(transaction_id) from command_log)",
                "CHAIN | 1 | update audit_seal set entries = 4 where number = 1",
                "CHAIN | 1 | delete from audit_seal where number = 1",
                "CHAIN | 2 | update audit_seal set number = 99 where number = 2",
                "CHAIN | 2 | update audit_seal set hash = content where number = 2",
            })
    void findsWhatWasDoneToIt(String what, long seal, String tampering) {
        tampered(tampering, () -> {
            Broken broken = Objects.requireNonNull(broken());

            assertThat(broken.what()).isEqualTo(what);
            assertThat(broken.seal()).isEqualTo(seal);
            assertThat(VERIFIER.verifyNewest(50).broken()).isNotNull();
        });
    }

    @Test
    void namesTheFirstRowThatIsNotAsItWas() {
        tampered(
                "update audit_entry set about = 'y' where id >= 4",
                () -> assertThat(broken()).isEqualTo(new Broken(2, "CHANGED", "a/4")));
    }

    @Test
    @DisplayName("I21: an end that was cut off shows in a head that was noted elsewhere")
    void missesTheEndThatWasNotedElsewhere() {
        Anchor noted = VERIFIER.verify(Anchor.NONE).head();

        tampered("delete from audit_seal where number = " + noted.number(), () -> {
            assertThat(broken()).isNull();
            assertThat(VERIFIER.verify(noted).broken()).isEqualTo(new Broken(noted.number(), "ANCHOR", null));
        });
    }

    @Test
    @DisplayName("seals a row that commits late after those that overtook it, and loses none")
    void waitsForWhoCommitsLate() throws SQLException {
        long before = sealed();
        try (Connection late = SOURCE.getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("insert into audit_entry (asked, outcome) values ('{}', 'READ')");
            write(2);
            SEALER.seal();
            assertThat(sealed()).isEqualTo(before);
            late.commit();
        }
        seal();

        assertThat(sealed()).isEqualTo(before + 5);
    }

    @Test
    void makesOneChainWhenSeveralSeal() {
        long before = sealed();
        write(20);
        awaitSealable();

        CompletableFuture.allOf(Stream.generate(() -> new AuditSealer(DATABASE, TRANSACTIONS))
                        .limit(6)
                        .map(other -> CompletableFuture.runAsync(other::seal).exceptionally(beaten -> null))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(sealed()).isEqualTo(before + 40);
    }

    private static long sealed() {
        AuditVerifier.Report report = VERIFIER.verify(Anchor.NONE);
        assertThat(report.broken()).isNull();
        return report.entries();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set outcome = 'READ'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update command_log set asked = null",
                "delete from command_log",
                "truncate command_log",
                "update audit_seal set entries = 0",
                "delete from audit_seal",
                "truncate audit_seal",
                "select prune_audit_trail(now())",
            })
    @DisplayName("nothing of the trail is changed or deleted while its triggers stand")
    void refusesChanges(String statement) {
        assertThatThrownBy(() -> DATABASE.execute(statement))
                .hasMessageMatching("(?s).*(append-only|keeps|edited|years).*");
    }

    @Test
    @DisplayName("PIPL 56: what is older than three years goes by whole seals, and the chain still holds")
    void prunesWholeSeals() {
        tampered("update audit_seal set sealed_at = sealed_at - interval '4 years' where number = 1", () -> {
            assertThat(DATABASE.queryForObject(
                            "select prune_audit_trail(now() - interval '3 years 1 day')", Long.class))
                    .isEqualTo(6);

            assertThat(broken()).isNull();
            assertThat(DATABASE.queryForObject("select count(*) from audit_entry where id <= 6", Long.class))
                    .isEqualTo(3);
            assertThatThrownBy(() -> DATABASE.execute("update audit_seal set pruned_at = null"))
                    .hasMessageContaining("edited");
        });
    }

    private static @Nullable Broken broken() {
        return VERIFIER.verify(Anchor.NONE).broken();
    }

    /** As its owner could, without the triggers; afterwards all is as before. */
    private static void tampered(String sql, Runnable look) {
        TRANSACTIONS.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (String state : List.of("disable", "enable")) {
                for (String table : List.of("command_log", "audit_entry", "audit_seal")) {
                    DATABASE.execute("alter table " + table + " " + state + " trigger user");
                }
                if (state.equals("disable")) {
                    DATABASE.execute(sql);
                }
            }
            look.run();
        });
    }
}
