-- What an aggregate was after one of its events, so that the first load after a start need not read all of them (ADR 20). Made of the events
-- alone: any row, and all of them, may be deleted at any time. A row can only speak of an event that is stored.
create table aggregate_snapshot (
    aggregate_id    text        primary key,
    aggregate_type  text        not null,
    sequence_number bigint      not null,
    revision        text        not null,
    state           json        not null,
    taken_at        timestamptz not null default clock_timestamp(),
    constraint aggregate_snapshot_event foreign key (aggregate_id, sequence_number)
        references domain_event (aggregate_id, sequence_number)
);
