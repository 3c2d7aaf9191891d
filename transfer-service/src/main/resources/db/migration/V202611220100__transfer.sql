-- Read models of the network, kept from the topics of their owners.
create sequence site_revision;
create table site_view (
    code              text primary key,
    name_zh           text    not null,
    name_en           text    not null,
    kind              text    not null,
    parent_code       text,
    region_code       text    not null,
    minutes_to_parent integer not null,
    lead_time_days    integer not null,
    active            boolean not null,
    -- The highest revision tells whether a copy of the network in memory is still good.
    revision          bigint  not null default nextval('site_revision')
);
create index site_view_revision on site_view (revision);

create table drug_view (
    code          text primary key,
    name_zh       text    not null,
    name_en       text    not null,
    unit_zh       text    not null,
    unit_en       text    not null,
    pack_size     integer not null check (pack_size > 0),
    storage_class text    not null,
    active        boolean not null
);

create table level_view (
    drug_code       text    not null,
    site_code       text    not null,
    version         bigint  not null,
    usable          bigint  not null,
    minimum         bigint  not null,
    daily_demand    numeric not null,
    earliest_expiry date,
    as_of           timestamptz not null,
    primary key (drug_code, site_code)
);

-- Patients waiting at a donor are served before anything is given away.
create table waiting_patient (
    entry_id  text primary key,
    site_code text   not null,
    drug_code text   not null,
    quantity  bigint not null
);
create index waiting_patient_item on waiting_patient (drug_code, site_code);

-- Units asked from a donor and not yet taken off its level: written by the search itself, so that the next search sees them.
create table donor_claim (
    transfer_id      text    not null,
    leg              integer not null,
    donor_site       text    not null,
    drug_code        text    not null,
    quantity         bigint  not null,
    -- Version of the donor's level that contains the reservation; null until inventory answered.
    reserved_version bigint,
    primary key (transfer_id, leg)
);
create index donor_claim_item on donor_claim (drug_code, donor_site);

-- Transfers and legs for people, for the search and for the invariants.
create table transfer_view (
    transfer_id  text primary key,
    shortage_id  text,
    site_code    text    not null,
    drug_code    text    not null,
    requested    bigint  not null,
    accepted     bigint  not null default 0,
    uncovered    bigint  not null,
    urgency      text    not null,
    state        text    not null,
    outcome      text,
    purchase     bigint,
    search_due   timestamptz,
    requested_at timestamptz not null,
    updated_at   timestamptz not null,
    closed_at    timestamptz
);
create index transfer_view_open on transfer_view (drug_code) where closed_at is null;
create index transfer_view_site on transfer_view (site_code, requested_at desc);
create index transfer_view_recent on transfer_view (requested_at desc);

create table leg_view (
    transfer_id text    not null references transfer_view,
    leg         integer not null,
    donor_site  text    not null,
    state       text    not null,
    asked       bigint  not null,
    reserved    bigint  not null default 0,
    approved    bigint  not null default 0,
    dispatched  bigint  not null default 0,
    accepted    bigint  not null default 0,
    rejected    bigint  not null default 0,
    lost        bigint  not null default 0,
    over        bigint  not null default 0,
    returned    bigint  not null default 0,
    outstanding bigint  not null,
    keep_stock  bigint  not null,
    travel_minutes integer not null,
    lots        jsonb,
    approved_by text,
    promised_at timestamptz,
    dispatched_at timestamptz,
    step        text,
    due_at      timestamptz,
    reason      text,
    ended_at    timestamptz,
    primary key (transfer_id, leg)
);
create index leg_view_donor on leg_view (donor_site);

-- What the bureau has to look at (S1-32), once per fact.
create table bureau_task (
    id          bigint generated always as identity primary key,
    cause       text   not null unique,
    kind        text   not null check (kind in ('PURCHASE_SUGGESTION', 'OVERDUE', 'DISCREPANCY')),
    transfer_id text   not null,
    leg         integer not null,
    step        text,
    site_code   text   not null,
    drug_code   text   not null,
    text_zh     text   not null,
    text_en     text   not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    closed_by   text,
    note        text
);
create index bureau_task_open on bureau_task (opened_at desc) where closed_at is null;
create index bureau_task_transfer on bureau_task (transfer_id);
