-- What was not collected in time, and what is brought home.
alter table waiting_entry drop constraint waiting_entry_state_check;
alter table waiting_entry add constraint waiting_entry_state_check
    check (state in ('WAITING', 'SERVED', 'COLLECTED', 'NOT_COLLECTED', 'WITHDRAWN'));
alter table waiting_entry add column home_delivery boolean not null default false;
create index waiting_entry_delivery on waiting_entry (site_code, ended_at) where state = 'SERVED' and home_delivery;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
    check (kind in ('REGISTERED', 'EXPECTED', 'READY', 'DELIVERY', 'NOT_COLLECTED'));

-- Each notice goes through several channels, each on its own: one that is away holds up no other.
create table notice_delivery (
    entry_id        text        not null,
    kind            text        not null,
    channel         text        not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    ended_at        timestamptz,
    outcome         text check (outcome in ('DELIVERED', 'UNREACHABLE')),
    primary key (entry_id, kind, channel),
    foreign key (entry_id, kind) references notice,
    check ((ended_at is null) = (outcome is null))
);
insert into notice_delivery (entry_id, kind, channel, attempts, next_attempt_at, ended_at, outcome)
    select entry_id, kind, 'IN_APP', attempts, next_attempt_at, delivered_at,
           case when delivered_at is not null then 'DELIVERED' end
    from notice;
drop index notice_pending;
alter table notice drop column attempts, drop column next_attempt_at, drop column delivered_at;
create index notice_delivery_due on notice_delivery (next_attempt_at) where ended_at is null;

-- Entries whose patients want no messages; their inbox is still there to be read.
create table unsubscribed (
    entry_id text        primary key,
    since    timestamptz not null
);

-- Whether a notice says "collect" or "will be brought", known to the process that writes notices.
create table notice_home_delivery (
    entry_id text primary key
);

-- The mark is a keyed hash of the phone number: it finds all entries of a person who wants to be erased.
alter table contact.person add column email bytea, add column address bytea, add column person_mark bytea;
create index person_mark on contact.person (person_mark);
