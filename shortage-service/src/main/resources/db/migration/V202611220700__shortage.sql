-- What other services published, as far as this one needs it.
create table site (
    code           text    primary key,
    name_zh        text    not null,
    name_en        text    not null,
    lead_time_days integer not null,
    active         boolean not null,
    version        bigint  not null
);
create table drug (
    code          text    primary key,
    name_zh       text    not null,
    name_en       text    not null,
    generic_group text    not null,
    unit_zh       text    not null,
    unit_en       text    not null,
    version       bigint  not null
);
create index drug_group on drug (generic_group);

-- Version -1: a reaction was needed before the first level came. Watched: a shortage may be open, so every level matters.
create table site_drug_level (
    site_code    text    not null,
    drug_code    text    not null,
    version      bigint  not null default -1,
    usable       bigint  not null default 0,
    in_transit   bigint  not null default 0,
    minimum      bigint  not null default 0,
    maximum      bigint  not null default 0,
    daily_demand numeric not null default 0,
    watched      boolean not null default false,
    primary key (site_code, drug_code)
);

-- Arrivals the published level does not contain yet (levels and movements travel on different topics).
create table arrival (
    arrival_id text   primary key,
    site_code  text   not null,
    drug_code  text   not null,
    sequence   bigint not null,
    quantity   bigint not null check (quantity > 0)
);
create index arrival_item on arrival (site_code, drug_code);

create table expected_arrival (
    transfer_id text    not null,
    leg         integer not null,
    site_code   text    not null,
    drug_code   text    not null,
    promised_on date    not null,
    primary key (transfer_id, leg)
);
create index expected_arrival_item on expected_arrival (site_code, drug_code);

-- Projections, rebuilt from domain_event.
create table shortage (
    shortage_id       text        primary key,
    site_code         text        not null,
    drug_code         text        not null,
    episode           integer     not null,
    cause             text        not null,
    urgency           text        not null,
    quantity_needed   bigint      not null check (quantity_needed > 0),
    usable            bigint      not null,
    escalated_at      timestamptz,
    purchase_quantity bigint,
    declared_at       timestamptz not null,
    ended_at          timestamptz,
    outcome           text,
    unique (site_code, drug_code, episode)
);
-- I8, physically: one open shortage for a site and drug.
create unique index shortage_open on shortage (site_code, drug_code) where ended_at is null;
create index shortage_drug on shortage (drug_code);

create table shortage_timeline (
    shortage_id     text        not null,
    sequence_number bigint      not null,
    kind            text        not null,
    details         jsonb       not null,
    happened_at     timestamptz not null,
    primary key (shortage_id, sequence_number)
);

create table waiting_entry (
    entry_id      text        primary key,
    list_id       text        not null,
    site_code     text        not null,
    generic_group text        not null,
    drug_code     text        not null,
    substitutes   text[]      not null,
    quantity      bigint      not null check (quantity > 0),
    days_left     integer     not null,
    runs_out_on   date        not null,
    risk_class    text        not null,
    risk_rank     integer     not null,
    registered_at timestamptz not null,
    state         text        not null check (state in ('WAITING', 'SERVED', 'COLLECTED', 'WITHDRAWN')),
    served_drug   text,
    collect_by    date,
    ended_at      timestamptz
);
create index waiting_entry_list on waiting_entry (list_id, runs_out_on, risk_rank, registered_at, entry_id)
    where state = 'WAITING';
create index waiting_entry_item on waiting_entry (site_code, drug_code);

create table set_aside (
    list_id   text   not null,
    source    text   not null,
    drug_code text   not null,
    quantity  bigint not null check (quantity > 0),
    primary key (list_id, source)
);
create table served_part (
    entry_id text   not null,
    list_id  text   not null,
    source   text   not null,
    quantity bigint not null check (quantity > 0),
    primary key (entry_id, source)
);
create index served_part_source on served_part (list_id, source);

-- What patients are told: pseudonymous, once per entry and kind.
create table notice (
    entry_id        text        not null,
    kind            text        not null check (kind in ('REGISTERED', 'EXPECTED', 'READY')),
    text_zh         text        not null,
    text_en         text        not null,
    created_at      timestamptz not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    delivered_at    timestamptz,
    primary key (entry_id, kind)
);
create index notice_pending on notice (next_attempt_at) where delivered_at is null;
create table in_app_message (
    entry_id     text        not null,
    kind         text        not null,
    text_zh      text        not null,
    text_en      text        not null,
    delivered_at timestamptz not null,
    primary key (entry_id, kind)
);

-- The only personal data of the system. Fields are encrypted with a key of the person's own, which is wrapped by a key
-- from a file; without the wrapped key nothing here can be read again.
create schema contact;
create table contact.person (
    patient_ref        uuid        primary key,
    entry_id           text        not null unique,
    wrapped_key        bytea       not null,
    name               bytea       not null,
    phone              bytea       not null,
    preferred_language bytea       not null,
    stored_at          timestamptz not null
);
