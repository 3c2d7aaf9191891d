package io.tiaobo.runtime.operations;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.audit.AuditVerifier;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.runtime.web.PageQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;

/** The audit trail of a service, for auditors: who did or saw what, and whether it is still as it was sealed. */
@RestController
@RequestMapping("/audit")
public final class AuditController {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final AuditVerifier verifier;

    AuditController(JdbcClient database, AuditVerifier verifier) {
        this.database = database;
        this.verifier = verifier;
    }

    /**
     * A row of the trail.
     *
     * @param id its id within the service
     * @param at when it was written, database clock, UTC
     * @param asked who asked for what: by, roles, right, route and site
     * @param outcome {@code READ} and {@code BEGUN} are written before it is done, the others afterwards
     * @param reason code of a refusal, or HTTP status; null if there is none
     * @param about opaque id of what it is about; null if nothing single
     * @param commandId idempotency key; null if the request had none
     */
    public record Entry(
            String id,
            Instant at,
            Map<String, String> asked,
            String outcome,
            @Nullable String reason,
            @Nullable String about,
            @Nullable String commandId) {}

    /** The trail, the latest first; whoever reads it stands in it. */
    @GetMapping
    @Allowed(Right.READ_AUDIT)
    @Audited
    public Page<Entry> entries(
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "right", required = false) @Nullable String right,
            @RequestParam(name = "site", required = false) @Nullable String site,
            @RequestParam(name = "outcome", required = false) @Nullable String outcome,
            @RequestParam(name = "about", required = false) @Nullable String about,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return PageQuery.of(
                        "select entry_id, recorded_at, asked, outcome, reason, about, command_id",
                        """
                        from audit_trail where (:by::text is null or asked::jsonb ->> 'by' = :by)
                        and (:right::text is null or asked::jsonb ->> 'right' = :right)
                        and (:site::text is null or asked::jsonb ->> 'site' = :site)
                        and (:outcome::text is null or outcome = :outcome) and (:about::text is null or about = :about)
                        and (:from::timestamptz is null or recorded_at >= :from)
                        and (:until::timestamptz is null or recorded_at < :until)""",
                        "transaction_id desc, entry_id desc")
                .with("by", by)
                .with("right", right)
                .with("site", site)
                .with("outcome", outcome)
                .with("about", about)
                .with("from", utc(from))
                .with("until", utc(until))
                .read(
                        database,
                        page,
                        size,
                        (row, i) -> new Entry(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                StrictJson.mapper().readValue(row.getString(3), FIELDS),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Computes all seals anew; a seal that was noted elsewhere, {@code seal} and {@code hash}, must still be among them. */
    @GetMapping("/verification")
    @Allowed(Right.READ_AUDIT)
    public AuditVerifier.Report verification(
            @RequestParam(name = "seal", defaultValue = "0") long seal,
            @RequestParam(name = "hash", defaultValue = "") String hash) {
        return verifier.verify(new AuditVerifier.Anchor(seal, hash));
    }
}
