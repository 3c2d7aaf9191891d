package io.tiaobo.runtime.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings every service has.
 *
 * @param service CloudEvents source and name in metrics, for example {@code inventory}
 * @param instanceId name of this replica, the same after a restart, different for every replica
 * @param allowNonLoopback whether the service may listen on other addresses than this machine's own
 * @param allowFailPoints whether the process may be told to die at a step; only ever in tests
 * @param allowWeakDurability whether a database without fsync is accepted; only ever for throw-away data
 * @param partitions partitions of topics this service creates; never changed for an existing topic
 * @param replicas copies of topics this service creates
 * @param commandLanes groups of commands that are run at the same time, each with a connection
 * @param cachedAggregates aggregates kept in memory between commands
 * @param snapshotAfter events after which what an aggregate is then is kept for the first load after a start; 0 for never (ADR 0020)
 * @param retentionDays days topics keep their records, the compacted ones apart; 0 for ever (ADR 0012)
 */
@Validated
@ConfigurationProperties("tiaobo")
public record TiaoboProperties(
        @NotBlank String service,
        @NotBlank String instanceId,
        @DefaultValue("false") boolean allowNonLoopback,
        @DefaultValue("false") boolean allowFailPoints,
        @DefaultValue("false") boolean allowWeakDurability,
        @DefaultValue("6") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(9) short replicas,
        @DefaultValue("2") @Min(1) @Max(64) int commandLanes,
        @DefaultValue("5000") @Min(0) int cachedAggregates,
        @DefaultValue("500") @Min(0) int snapshotAfter,
        @DefaultValue("0") @Min(0) @Max(36_500) int retentionDays) {}
