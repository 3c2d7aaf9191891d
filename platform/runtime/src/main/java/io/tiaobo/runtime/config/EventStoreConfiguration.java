package io.tiaobo.runtime.config;

import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.PostgresCommandLog;
import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.runtime.event.AggregateType;
import io.tiaobo.runtime.event.EventProcessor;
import io.tiaobo.runtime.eventstore.AggregateCache;
import io.tiaobo.runtime.eventstore.EventTail;
import io.tiaobo.runtime.eventstore.EventTypes;
import io.tiaobo.runtime.eventstore.OneStatement;
import io.tiaobo.runtime.eventstore.PostgresEventStorageEngine;
import io.tiaobo.runtime.eventstore.PostgresEventStore;
import io.tiaobo.runtime.eventstore.PostgresSnapshots;
import io.tiaobo.runtime.eventstore.ProcessorPositions;
import io.tiaobo.runtime.eventstore.SnapshotCheck;
import io.tiaobo.runtime.eventstore.Snapshotting;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Axon on PostgreSQL, bean by bean. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tiaobo.event-store.enabled", matchIfMissing = true)
class EventStoreConfiguration {
    @Bean
    EventTypes eventTypes(List<AggregateType<?>> aggregates) {
        return new EventTypes(aggregates);
    }

    @Bean
    @ConditionalOnMissingBean
    EventUpcaster eventUpcaster() {
        return NoOpEventUpcaster.INSTANCE;
    }

    @Bean
    EventOrderGuard eventOrderGuard(JdbcTemplate database) {
        return new EventOrderGuard(database);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(JdbcTemplate database, EventTypes types, EventUpcaster upcaster) {
        return PostgresEventStorageEngine.on(database, types, upcaster);
    }

    @Bean(destroyMethod = "close")
    EventTail eventTail(PostgresEventStorageEngine engine) {
        return new EventTail(engine::readableEnd);
    }

    @Bean
    PostgresEventStore eventStore(PostgresEventStorageEngine engine, EventTail tail) {
        return PostgresEventStore.of(engine, tail);
    }

    @Bean
    TokenStore tokenStore(DataSource dataSource, TiaoboProperties properties) {
        return PostgresTokenStore.on(dataSource, properties.instanceId());
    }

    @Bean
    ProcessorPositions processorPositions(JdbcTemplate database) {
        return new ProcessorPositions(database, TokenSerializer.create());
    }

    @Bean
    AxonEngine axonEngine(
            PostgresEventStore eventStore,
            TokenStore tokenStore,
            TransactionManager transactions,
            EventTail tail,
            List<AggregateType<?>> aggregates,
            AggregateCache cache,
            Snapshotting snapshots,
            ObjectProvider<EventProcessor> processors) {
        return new AxonEngine(eventStore, tokenStore, transactions, tail, aggregates, cache, snapshots, processors);
    }

    @Bean(destroyMethod = "close")
    PostgresSnapshots snapshots(JdbcTemplate database) {
        return new PostgresSnapshots(database);
    }

    @Bean
    Snapshotting snapshotting(
            List<AggregateType<?>> aggregates,
            EventUpcaster upcaster,
            PostgresSnapshots snapshots,
            TiaoboProperties properties) {
        return new Snapshotting(aggregates, upcaster, snapshots, properties.snapshotAfter());
    }

    @Bean
    AggregateCache aggregateCache(TiaoboProperties properties) {
        return AggregateCache.ofSize(properties.cachedAggregates());
    }

    @Bean
    CommandExecutor commandExecutor(
            AxonEngine axon,
            JdbcTemplate database,
            AggregateCache cache,
            Snapshotting snapshots,
            TiaoboProperties properties) {
        return new CommandExecutor(
                axon.commandBus(),
                new PostgresCommandLog(database, cache::firstUnread, snapshots.revisions()),
                new UnitsOfWork(OneStatement.on(database)),
                cache,
                properties.commandLanes());
    }

    @Bean
    InvariantCheck snapshotsAgree(
            PostgresSnapshots snapshots, Snapshotting snapshotting, PostgresEventStorageEngine events) {
        return new InvariantCheck(
                "I4-snapshots",
                "The snapshot of an aggregate is what its events give when they are replayed",
                new SnapshotCheck(snapshots, snapshotting, events));
    }

    @Bean
    InvariantCheck eventsInOrder() {
        return InvariantCheck.sql(
                "I12",
                "The events of an aggregate are read in their own order",
                "select later.aggregate_id, later.sequence_number from domain_event later "
                        + "join domain_event earlier on earlier.aggregate_id = later.aggregate_id "
                        + "and earlier.sequence_number = later.sequence_number - 1 "
                        + "where (later.transaction_id, later.global_index) "
                        + "< (earlier.transaction_id, earlier.global_index)");
    }

    @Bean
    InvariantCheck eventsWithoutGaps() {
        return InvariantCheck.sql(
                "I16",
                "The events of an aggregate are numbered from 0 without gaps",
                "select aggregate_id, max(sequence_number) + 1 as expected, count(*) as found from domain_event "
                        + "group by aggregate_id having max(sequence_number) + 1 <> count(*)");
    }
}
