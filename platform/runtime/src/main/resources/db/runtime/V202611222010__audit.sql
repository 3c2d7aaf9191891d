-- Who did or saw what (ADR 17). A command takes along who asked for it; what no command carries has a row of its own. Both are sealed in the
-- order of their transactions.

-- The order of the sealing costs a movement no more than these bytes: rows lie in the table nearly in the order of their transactions, which
-- is all such an index needs to know. Rows from before have no number and are not sealed.
alter table command_log add column transaction_id bigint, add column asked text;
alter table command_log alter column transaction_id set default pg_current_xact_id()::text::bigint;
create index command_log_transaction on command_log using brin (transaction_id) with (pages_per_range = 32, autosummarize = on);

create table audit_entry (
    transaction_id bigint      not null default pg_current_xact_id()::text::bigint,
    id             bigint      generated always as identity,
    asked          text        not null,
    outcome        text        not null
        check (outcome in ('READ', 'BEGUN', 'ACCEPTED', 'REFUSED', 'DENIED', 'FAILED')),
    about          text,
    reason         text,
    command_id     text,
    recorded_at    timestamptz not null default clock_timestamp(),
    primary key (transaction_id, id)
);

create table audit_seal (
    number            bigint      primary key,
    from_transaction  bigint      not null,
    until_transaction bigint      not null check (until_transaction > from_transaction),
    entries           bigint      not null,
    marks             bytea       not null,
    content           bytea       not null,
    previous          bytea       not null,
    hash              bytea       not null,
    sealed_at         timestamptz not null default clock_timestamp(),
    pruned_at         timestamptz
);

-- The whole trail; line is what is sealed of a row.
create view audit_trail as
select transaction_id, 'c/' || command_id as entry_id, recorded_at, asked, null as about,
       case when answer ->> 'accepted' = 'true' then 'ACCEPTED' else 'REFUSED' end as outcome, answer ->> 'reason' as reason, command_id,
       jsonb_build_array(transaction_id, command_id, recorded_at at time zone 'UTC', asked, fingerprint, answer)::text as line
from command_log where asked is not null
union all
select transaction_id, 'a/' || id, recorded_at, asked, about, outcome, reason, command_id,
       jsonb_build_array(transaction_id, id, recorded_at at time zone 'UTC', asked, outcome, about, reason, command_id)::text
from audit_entry;

-- Nothing of it is edited, and a row goes only with the whole stretch that was sealed and marked as pruned.
create function refuse_change_of_trail() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;
create function refuse_loss_of_trail() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from audit_seal where pruned_at is not null
                   and old.transaction_id >= from_transaction and old.transaction_id < until_transaction)
    then
        raise exception '% keeps what was not pruned with its seal', tg_table_name;
    end if;
    return old;
end
$$;
create function refuse_change_of_seal() returns trigger language plpgsql as $$
begin
    if old.pruned_at is not null or to_jsonb(new) - 'pruned_at' <> to_jsonb(old) - 'pruned_at' then
        raise exception 'seals are not edited';
    end if;
    return new;
end
$$;
create trigger command_log_append_only before update or truncate on command_log
    for each statement execute function refuse_change_of_trail();
create trigger command_log_kept before delete on command_log for each row execute function refuse_loss_of_trail();
create trigger audit_entry_append_only before update or truncate on audit_entry
    for each statement execute function refuse_change_of_trail();
create trigger audit_entry_kept before delete on audit_entry for each row execute function refuse_loss_of_trail();
create trigger audit_seal_append_only before delete or truncate on audit_seal
    for each statement execute function refuse_change_of_trail();
create trigger audit_seal_kept before update on audit_seal for each row execute function refuse_change_of_seal();

-- Deletes the rows of seals older than a day, which must lie three years back (PIPL 56). The seals stay, so the chain can still be followed.
create function prune_audit_trail(before timestamptz) returns bigint language plpgsql as $$
declare
    beyond bigint;
    gone bigint;
    more bigint;
begin
    if before > clock_timestamp() - interval '3 years' then
        raise exception 'the trail is kept for three years';
    end if;
    update audit_seal set pruned_at = clock_timestamp() where pruned_at is null and sealed_at < before;
    select max(until_transaction) into beyond from audit_seal where pruned_at is not null;
    delete from command_log where transaction_id < beyond;
    get diagnostics gone = row_count;
    delete from audit_entry where transaction_id < beyond;
    get diagnostics more = row_count;
    return gone + more;
end
$$;
