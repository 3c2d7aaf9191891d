-- Tables every service has. The event table is the only source of truth; the rest is bookkeeping beside it.

-- transaction_id comes first: readers go through (transaction_id, global_index) and stop below the oldest running
-- transaction, so an event that commits late is read late instead of never.
create table domain_event (
    transaction_id   xid8        not null default pg_current_xact_id(),
    global_index     bigint      generated always as identity primary key,
    aggregate_type   text        not null,
    aggregate_id     text        not null,
    sequence_number  bigint      not null check (sequence_number >= 0),
    event_id         uuid        not null,
    recorded_at      timestamptz not null default clock_timestamp(),
    payload_type     text        not null,
    payload_revision text        not null,
    payload          bytea       not null,
    metadata         bytea       not null,
    constraint domain_event_aggregate unique (aggregate_id, sequence_number)
);
create unique index domain_event_id on domain_event (event_id);
create index domain_event_order on domain_event (transaction_id, global_index);

-- An aggregate's events must be readable in their own order. A transaction gets its number with its first write, which may be
-- long before it appends; if somebody with a higher number has appended to the aggregate meanwhile, this transaction would be
-- read first although it came second. It has to start again, with a new number.
create function refuse_overtaking() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from domain_event earlier
        where earlier.aggregate_id = new.aggregate_id and earlier.sequence_number = new.sequence_number - 1
          and earlier.transaction_id > new.transaction_id)
    then
        raise exception 'event % of % would be read before its predecessor', new.sequence_number, new.aggregate_id
            using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger domain_event_in_order before insert on domain_event
    for each row when (new.sequence_number > 0) execute function refuse_overtaking();

-- History is never edited.
create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'domain_event is append-only';
end
$$;
create trigger domain_event_append_only before update or delete on domain_event
    for each statement execute function refuse_change_of_history();
create trigger domain_event_no_truncate before truncate on domain_event
    for each statement execute function refuse_change_of_history();

-- The same events for people and for queries.
create view domain_event_readable as
select global_index, aggregate_type, aggregate_id, sequence_number, event_id, recorded_at, payload_type,
       payload_revision, convert_from(payload, 'UTF8')::jsonb as payload
from domain_event;

-- Positions of the streaming processors (column names are Axon's defaults).
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text    not null,
    owner          text,
    primary key (processor_name, segment)
);

-- One row per command that was run: the same id gets the same answer.
create table command_log (
    command_id  text primary key,
    fingerprint text        not null,
    answer      jsonb       not null,
    recorded_at timestamptz not null default clock_timestamp()
);

-- One row per message that was applied, in the transaction of its effect.
create table inbox (
    consumer   text        not null,
    source     text        not null,
    message_id text        not null,
    applied_at timestamptz not null default clock_timestamp(),
    primary key (consumer, source, message_id)
);
create index inbox_age on inbox (applied_at);

-- Messages that could not be applied, and those of the same key that wait behind them.
create table parked_record (
    id           bigint generated always as identity primary key,
    consumer     text        not null,
    topic        text        not null,
    kafka_partition integer  not null,
    kafka_offset bigint      not null,
    record_key   text,
    message_id   text,
    message_type text,
    headers      jsonb       not null,
    payload      bytea,
    reason       text        not null,
    detail       text        not null,
    state        text        not null default 'PARKED' check (state in ('PARKED', 'APPLIED', 'DISCARDED')),
    parked_at    timestamptz not null default clock_timestamp(),
    unique (consumer, topic, kafka_partition, kafka_offset)
);
create index parked_record_open on parked_record (consumer, topic, record_key) where state = 'PARKED';

-- Deadlines and recurring work (table of db-scheduler).
create table scheduled_tasks (
    task_name            text                     not null,
    task_instance        text                     not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
