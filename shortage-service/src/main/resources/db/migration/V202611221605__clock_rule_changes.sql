-- Who set a clock, and why; the rule that holds is case_clock_rule.
create table case_clock_change (
    id             bigint generated always as identity primary key,
    command_id     text        not null unique,
    region_code    text        not null,
    dispatch_class text        not null,
    clock          text        not null,
    minutes        integer     not null,
    remind_percent integer     not null,
    office         text        not null,
    officer_ref    text        not null,
    reason         text        not null,
    set_at         timestamptz not null
);
create index case_clock_change_region on case_clock_change (region_code, id);

-- The queue an entry stands in, so that an erasure need not wait for the projection; null for a hotline case.
alter table contact.person add column list_id text;
update contact.person p set list_id = w.list_id from waiting_entry w where w.entry_id = p.entry_id;
