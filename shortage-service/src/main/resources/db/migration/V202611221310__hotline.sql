-- How long the steps of a case may take, in minutes, by region and dispatch class. The longest region code that begins the case's
-- counts; the empty one is the rule for all. The dispatch classes and the fifteen days are the hotline's; the rest is a starting point.
create table case_clock_rule (
    region_code    text    not null,
    dispatch_class text    not null check (dispatch_class in ('ONE_HOUR', 'TWO_HOURS', 'ONE_DAY')),
    clock          text    not null check (clock in ('FIRST_CONTACT', 'VERIFICATION', 'COORDINATION', 'ANSWER')),
    minutes        integer not null check (minutes > 0),
    remind_percent integer not null check (remind_percent between 1 and 99),
    primary key (region_code, dispatch_class, clock)
);
insert into case_clock_rule
select '', class, clock, case clock when 'FIRST_CONTACT' then hours * 60 else minutes end, 75
from (values ('ONE_HOUR', 1), ('TWO_HOURS', 2), ('ONE_DAY', 24)) as classes (class, hours),
     (values ('FIRST_CONTACT', 0), ('VERIFICATION', 2 * 1440), ('COORDINATION', 7 * 1440), ('ANSWER', 15 * 1440))
         as clocks (clock, minutes);

-- Projections, rebuilt from domain_event.
create table hotline_case (
    case_id          text        primary key,
    channel          text        not null,
    work_order       text        not null,
    site_code        text        not null,
    region_code      text        not null,
    dispatch_class   text        not null,
    wanted           text        not null,
    questions        text[]      not null,
    earlier_cases    text[]      not null,
    state            text        not null,
    handler_office   text,
    authorised_by    text,
    reopened         integer     not null default 0,
    opened_at        timestamptz not null,
    first_contact_at timestamptz,
    resolved_at      timestamptz,
    closed_at        timestamptz,
    unique (channel, work_order)
);
create index hotline_case_site on hotline_case (site_code, opened_at);
create table case_item (
    case_id     text        not null,
    drug_code   text        not null,
    quantity    bigint      not null,
    days_left   integer     not null,
    risk_class  text        not null,
    causes      text[]      not null default '{}',
    shortage_id text,
    entry_id    text,
    solution    text,
    solved_at   timestamptz,
    primary key (case_id, drug_code)
);
create index case_item_drug on case_item (drug_code);
create index case_item_shortage on case_item (shortage_id);
create table case_finding (
    case_id   text  not null,
    drug_code text  not null,
    cause     text  not null,
    verdict   text  not null,
    evidence  jsonb not null,
    primary key (case_id, drug_code, cause)
);
create table case_clock (
    case_id     text        not null,
    clock       text        not null,
    remind_at   timestamptz not null,
    due_at      timestamptz not null,
    reminded_at timestamptz,
    passed_at   timestamptz,
    ended_at    timestamptz,
    primary key (case_id, clock)
);
create table case_timeline (
    case_id         text        not null,
    sequence_number bigint      not null,
    kind            text        not null,
    drug_code       text,
    details         jsonb       not null,
    happened_at     timestamptz not null,
    primary key (case_id, sequence_number)
);
create table case_callback (
    case_id         text        not null,
    sequence_number bigint      not null,
    office          text        not null,
    reached         boolean     not null,
    solved          boolean     not null,
    result          integer     not null,
    attitude        integer     not null,
    made_at         timestamptz not null,
    primary key (case_id, sequence_number)
);

-- What a case follows; written by its process, which reacts when one of these ends.
create table case_watch (
    case_id   text not null,
    drug_code text not null,
    kind      text not null,
    reference text not null,
    primary key (case_id, drug_code, kind, reference)
);
create index case_watch_reference on case_watch (kind, reference);
create table served_entry (entry_id text primary key);

-- Every transfer that a shortage asked for, and whose turn it is.
create table watched_transfer (
    transfer_id  text        primary key,
    shortage_id  text,
    site_code    text        not null,
    drug_code    text        not null,
    quantity     bigint      not null,
    urgency      text        not null,
    requested_at timestamptz not null,
    outcome      text,
    closed_at    timestamptz
);
create index watched_transfer_shortage on watched_transfer (shortage_id);
create table watched_step (
    transfer_id      text        not null,
    leg              integer     not null,
    step             text        not null,
    responsible_site text        not null,
    due_at           timestamptz not null,
    overdue_at       timestamptz,
    done_at          timestamptz,
    primary key (transfer_id, leg, step)
);
create table transfer_moment (
    transfer_id text        not null,
    event_id    text        not null,
    kind        text        not null,
    details     jsonb       not null,
    happened_at timestamptz not null,
    primary key (transfer_id, event_id)
);

-- Personal: who called, and what was noted about it. Both go when the person is erased.
create table contact.caller (
    case_id     text        primary key references contact.person (entry_id) on delete cascade,
    caller_hash bytea       not null,
    called_at   timestamptz not null
);
create index caller_hash on contact.caller (caller_hash, called_at);
create table contact.note (
    patient_ref uuid  not null references contact.person on delete cascade,
    note_id     text  not null,
    body        bytea not null,
    primary key (patient_ref, note_id)
);
