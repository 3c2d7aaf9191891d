-- What the gateway knows, learnt from the topics alone. Dropping it all and reading the topics again gives the same rows.

create table site (
    code            text primary key,
    name_zh         text     not null,
    name_en         text     not null,
    kind            text     not null,
    ownership       text     not null,
    parent_code     text,
    region_code     text     not null,
    travel_minutes  integer  not null,
    lead_time_days  integer  not null,
    active          boolean  not null,
    version         bigint   not null
);
create index site_by_region on site (region_code text_pattern_ops);
create index site_by_parent on site (parent_code);

create table drug (
    code           text primary key,
    name_zh        text    not null,
    name_en        text    not null,
    generic_group  text    not null,
    unit_zh        text    not null,
    unit_en        text    not null,
    pack_size      integer not null,
    storage_class  text    not null,
    manufacturer   text    not null,
    active         boolean not null,
    version        bigint  not null
);

create table stock_level (
    site_code        text        not null,
    drug_code        text        not null,
    version          bigint      not null,
    on_hand          bigint      not null,
    reserved         bigint      not null,
    on_hold          bigint      not null,
    usable           bigint      not null,
    in_transit       bigint      not null,
    minimum          bigint      not null,
    maximum          bigint      not null,
    daily_demand     numeric     not null,
    earliest_expiry  date,
    as_of            timestamptz not null,
    primary key (site_code, drug_code)
);
create index stock_level_age on stock_level (site_code, as_of desc);

-- Urgency is a rank (0 routine, 1 urgent, 2 critical), so that "never lower than before" is greatest().
create table shortage (
    shortage_id        text primary key,
    site_code          text        not null,
    drug_code          text        not null,
    cause              text,
    urgency            smallint    not null default 0,
    quantity_needed    bigint      not null default 0,
    declared_at        timestamptz,
    escalated_at       timestamptz,
    purchase_quantity  bigint,
    outcome            text,
    resolved_at        timestamptz
);
create index shortage_open on shortage (urgency desc, declared_at) where resolved_at is null;
create index shortage_by_site on shortage (site_code, drug_code);

create table waiting_entry (
    entry_id       text primary key,
    site_code      text        not null,
    drug_code      text        not null,
    quantity       bigint      not null default 0,
    days_left      integer,
    expected_on    date,
    registered_at  timestamptz,
    served_at      timestamptz,
    withdrawn_at   timestamptz
);
create index waiting_open on waiting_entry (site_code, drug_code) where served_at is null and withdrawn_at is null;

create table transfer (
    transfer_id        text primary key,
    shortage_id        text,
    site_code          text,
    drug_code          text,
    quantity           bigint   not null default 0,
    urgency            smallint not null default 0,
    requested_at       timestamptz,
    exhausted_at       timestamptz,
    uncovered          bigint,
    purchase_quantity  bigint,
    outcome            text,
    accepted           bigint,
    closed_at          timestamptz
);
create index transfer_open on transfer (urgency desc, requested_at) where closed_at is null;
create index transfer_by_site on transfer (site_code, requested_at desc);
create index transfer_by_shortage on transfer (shortage_id);
create index transfer_recently_closed on transfer (closed_at desc) where closed_at is not null;

-- The state follows from what is known, whatever the order in which it became known.
create table transfer_leg (
    transfer_id    text   not null,
    leg            integer not null,
    donor_site     text   not null,
    reserved       bigint,
    answer_by      timestamptz,
    reserved_at    timestamptz,
    promised       bigint,
    approved_by    text,
    promised_at    timestamptz,
    approved_at    timestamptz,
    dispatched     bigint,
    due_at         timestamptz,
    dispatched_at  timestamptz,
    accepted       bigint not null default 0,
    rejected       bigint not null default 0,
    lost           bigint not null default 0,
    over           bigint not null default 0,
    received_at    timestamptz,
    outcome        text,
    reason         text,
    ended_at       timestamptz,
    state          text generated always as (
        case when outcome is not null then outcome
             when received_at is not null then 'PARTLY_RECEIVED'
             when dispatched_at is not null then 'DISPATCHED'
             when approved_at is not null then 'APPROVED'
             else 'RESERVED' end) stored,
    primary key (transfer_id, leg)
);
create index transfer_leg_by_donor on transfer_leg (donor_site) where outcome is null;

create table donor_candidate (
    transfer_id     text    not null,
    search          integer not null,
    place           integer not null,
    site_code       text    not null,
    tier            text    not null,
    usable          bigint  not null,
    keep_stock      bigint  not null,
    surplus         bigint  not null,
    offer           bigint  not null,
    travel_minutes  integer not null,
    reason          text    not null,
    primary key (transfer_id, search, place)
);

create table overdue_step (
    transfer_id       text        not null,
    leg               integer     not null,
    step              text        not null,
    responsible_site  text        not null,
    due_at            timestamptz not null,
    overdue_at        timestamptz not null,
    primary key (transfer_id, leg, step)
);

-- A late step stays an exception until it is done or its transfer ends.
create view open_overdue as
select o.*
from overdue_step o
join transfer t on t.transfer_id = o.transfer_id and t.closed_at is null
left join transfer_leg l on l.transfer_id = o.transfer_id and l.leg = o.leg
where case
    when o.leg = 0 then not exists (
        select 1 from transfer_leg other where other.transfer_id = o.transfer_id and other.reserved_at > o.overdue_at)
    when l.outcome is not null then false
    when o.step = 'RESERVE' then l.reserved_at is null
    when o.step = 'DISPATCH' then l.dispatched_at is null
    else true end;

-- What happened, in the one order every replica shows it: (transaction_id, position). Readers stop below the oldest
-- running transaction, so that nothing that commits late is missed.
create table timeline (
    transaction_id  xid8        not null default pg_current_xact_id(),
    position        bigint      generated always as identity,
    event_id        text        not null unique,
    kind            text        not null,
    occurred_at     timestamptz not null,
    site_code       text,
    drug_code       text,
    donor_site      text,
    shortage_id     text,
    transfer_id     text,
    facts           jsonb       not null,
    primary key (transaction_id, position)
);
create index timeline_by_site on timeline (site_code, occurred_at desc);
create index timeline_by_donor on timeline (donor_site, occurred_at desc) where donor_site is not null;
create index timeline_by_transfer on timeline (transfer_id) where transfer_id is not null;
create index timeline_by_shortage on timeline (shortage_id) where shortage_id is not null;
create index timeline_by_time on timeline (occurred_at desc);

-- When a routine movement of a stock item was last told on the live stream.
create table movement_told (
    site_code  text        not null,
    drug_code  text        not null,
    told_at    timestamptz not null,
    primary key (site_code, drug_code)
);
