-- Every index is paid for by every movement. An event is identified by its aggregate and number, and found by the order of
-- reading: that order becomes the key. Its own id is random and unique by construction; nobody looks it up.
alter table domain_event drop constraint domain_event_pkey;
drop index domain_event_order;
drop index domain_event_id;
alter table domain_event add constraint domain_event_order primary key (transaction_id, global_index);

-- The same guard as before, asked once for all events of an insert instead of once for each. The limit keeps the planner from
-- reading the whole table for a few rows.
drop trigger domain_event_in_order on domain_event;
create or replace function refuse_overtaking() returns trigger language plpgsql as $$
declare
    late record;
begin
    select fresh.aggregate_id, fresh.sequence_number into late
    from fresh cross join lateral (
        select previous.transaction_id from domain_event previous
        where previous.aggregate_id = fresh.aggregate_id and previous.sequence_number = fresh.sequence_number - 1
        limit 1) as earlier
    where earlier.transaction_id > fresh.transaction_id
    limit 1;
    if found then
        raise exception 'event % of % would be read before its predecessor', late.sequence_number, late.aggregate_id
            using errcode = 'serialization_failure';
    end if;
    return null;
end
$$;
create trigger domain_event_in_order after insert on domain_event
    referencing new table as fresh for each statement execute function refuse_overtaking();
