-- Read models of inventory. Everything here is rebuilt from domain_event; nobody but the projections writes it.

create table site (
    code                     text primary key,
    name_zh                  text    not null,
    name_en                  text    not null,
    kind                     text    not null,
    ownership                text    not null,
    parent_code              text,
    region_code              text    not null,
    latitude                 numeric(9, 6) not null,
    longitude                numeric(9, 6) not null,
    travel_minutes_to_parent integer not null check (travel_minutes_to_parent >= 0),
    lead_time_days           integer not null check (lead_time_days >= 0),
    supply_terms             text    not null,
    active                   boolean not null,
    version                  bigint  not null
);
create index site_parent on site (parent_code);

create table drug (
    code          text primary key,
    name_zh       text    not null,
    name_en       text    not null,
    generic_group text    not null,
    originator    boolean not null,
    selected      boolean not null,
    unit_zh       text    not null,
    unit_en       text    not null,
    pack_size     integer not null check (pack_size >= 1),
    storage_class text    not null,
    manufacturer  text    not null,
    active        boolean not null,
    version       bigint  not null
);
create index drug_generic_group on drug (generic_group);

-- Current level of each stock item. usable leaves out what expired; the difference stays on hand until written off.
create table stock_level (
    site_code       text    not null,
    drug_code       text    not null,
    version         bigint  not null,
    on_hand         bigint  not null check (on_hand >= 0),
    reserved        bigint  not null check (reserved >= 0),
    on_hold         bigint  not null check (on_hold >= 0),
    usable          bigint  not null check (usable >= 0),
    in_transit      bigint  not null check (in_transit >= 0),
    minimum         bigint  not null check (minimum >= 0),
    maximum         bigint  not null check (maximum >= minimum),
    daily_demand    numeric not null check (daily_demand >= 0),
    earliest_expiry date,
    as_of           timestamptz not null,
    primary key (site_code, drug_code),
    check (usable + reserved + on_hold <= on_hand)
);
create index stock_level_drug on stock_level (drug_code, site_code);

create table stock_lot (
    site_code text    not null,
    drug_code text    not null,
    lot       text    not null,
    expiry    date,
    available bigint  not null default 0 check (available >= 0),
    held      bigint  not null default 0 check (held >= 0),
    reserved  bigint  not null default 0 check (reserved >= 0),
    expired   boolean not null default false,
    primary key (site_code, drug_code, lot)
);
create index stock_lot_number on stock_lot (lot);
create index stock_lot_expiry on stock_lot (expiry) where not expired;

-- Promises. quantity = remaining + dispatched + released + expired + shortfall, at any moment.
create table reservation (
    site_code      text   not null,
    drug_code      text   not null,
    reservation_id text   not null,
    transfer_id    text   not null,
    leg            integer not null,
    to_site        text   not null,
    quantity       bigint not null check (quantity > 0),
    remaining      bigint not null check (remaining >= 0),
    dispatched     bigint not null default 0 check (dispatched >= 0),
    released       bigint not null default 0 check (released >= 0),
    expired        bigint not null default 0 check (expired >= 0),
    shortfall      bigint not null default 0 check (shortfall >= 0),
    state          text   not null check (state in ('OPEN', 'CONSUMED', 'RELEASED', 'EXPIRED', 'SHORTFALL')),
    reserved_at    timestamptz not null,
    expires_at     timestamptz not null,
    ended_at       timestamptz,
    primary key (site_code, drug_code, reservation_id),
    check (quantity = remaining + dispatched + released + expired + shortfall),
    check ((state = 'OPEN') = (remaining > 0))
);
create index reservation_transfer on reservation (transfer_id, leg);

-- What is on its way to a site, by leg and lot.
create table inbound (
    site_code   text    not null,
    drug_code   text    not null,
    transfer_id text    not null,
    leg         integer not null,
    lot         text    not null,
    expiry      date,
    from_site   text    not null,
    expected    bigint  not null check (expected > 0),
    accepted    bigint  not null default 0 check (accepted >= 0),
    rejected    bigint  not null default 0 check (rejected >= 0),
    lost        bigint  not null default 0 check (lost >= 0),
    sent_back   bigint  not null default 0 check (sent_back >= 0),
    expected_at timestamptz not null,
    primary key (site_code, drug_code, transfer_id, leg, lot),
    check (accepted + rejected + lost + sent_back <= expected)
);

-- The ledger for people: one line per event and lot, with the balance of the whole item after the event.
create table movement (
    event_id         uuid    not null,
    line             integer not null,
    site_code        text    not null,
    drug_code        text    not null,
    version          bigint  not null,
    kind             text    not null,
    reason           text,
    lot              text,
    expiry           date,
    quantity         bigint  not null,
    on_hand_change   bigint  not null,
    available_change bigint  not null,
    held_change      bigint  not null,
    reserved_change  bigint  not null,
    transfer_id      text,
    leg              integer,
    other_site       text,
    occurred_at      timestamptz not null,
    recorded_at      timestamptz not null,
    on_hand_after    bigint  not null,
    reserved_after   bigint  not null,
    on_hold_after    bigint  not null,
    usable_after     bigint  not null,
    in_transit_after bigint  not null,
    primary key (event_id, line)
);
create index movement_item on movement (site_code, drug_code, version, line);

-- The ledger for sums: double entry. The legs of an event add up to 0 for each lot.
create table posting (
    posting_id  bigint generated always as identity primary key,
    event_id    uuid   not null,
    event_seq   bigint not null,
    transfer_id text,
    leg         integer,
    site        text   not null,
    item        text   not null,
    lot         text   not null,
    bucket      text   not null check (bucket in ('AVAILABLE', 'HELD', 'RESERVED', 'IN_TRANSIT',
                                                  'SUPPLIER', 'CONSUMED', 'WRITTEN_OFF', 'ADJUSTED', 'LOST')),
    qty         bigint not null check (qty <> 0),
    to_site     text,
    occurred_at timestamptz not null,
    unique (event_id, site, item, lot, bucket)
);
create index posting_item on posting (site, item, occurred_at);
create index posting_transit on posting (to_site, item) where bucket = 'IN_TRANSIT';
create index posting_leg on posting (transfer_id, leg) where bucket = 'IN_TRANSIT';
