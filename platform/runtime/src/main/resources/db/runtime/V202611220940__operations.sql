-- What operators did: who, when, why, and what came of it. The same command id gets the same answer.
create table operation_log (
    id          bigint generated always as identity primary key,
    command_id  text        not null unique,
    operation   text        not null,
    target      text        not null,
    operator    text        not null,
    reason      text        not null,
    answer      jsonb       not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index operation_log_target on operation_log (target);

-- A projection built again beside the living one. A row without an end that nobody has touched for a while was left by a
-- process that died; the living rows never depended on it.
create table projection_rebuild (
    id          bigint generated always as identity primary key,
    processor   text        not null,
    events      bigint      not null default 0,
    remaining   bigint      not null,
    started_at  timestamptz not null default clock_timestamp(),
    touched_at  timestamptz not null default clock_timestamp(),
    ended_at    timestamptz,
    outcome     text check (outcome in ('SAME', 'REPLACED', 'FAILED', 'ABANDONED')),
    differences jsonb       not null default '{}'
);
create unique index projection_rebuild_open on projection_rebuild (processor) where ended_at is null;

-- Stored events sent to Kafka again, with their ids.
create table republication (
    id               bigint generated always as identity primary key,
    from_transaction xid8        not null,
    from_index       bigint      not null,
    to_transaction   xid8        not null,
    to_index         bigint      not null,
    at_transaction   xid8        not null,
    at_index         bigint      not null,
    per_second       integer     not null check (per_second > 0),
    events           bigint      not null,
    sent             bigint      not null default 0,
    started_at       timestamptz not null default clock_timestamp(),
    ended_at         timestamptz,
    outcome          text check (outcome in ('DONE', 'CANCELLED'))
);
create unique index republication_open on republication ((true)) where ended_at is null;
