-- I5: a leg of a transfer holds at most one open promise, also if a projection were wrong.
create unique index reservation_one_open on reservation (transfer_id, leg) where state = 'OPEN';

-- I1: what an event posts adds up to 0 for each lot when its transaction commits. One look into the unique index a row.
create function refuse_unbalanced_posting() returns trigger language plpgsql as $$
declare
    balance bigint;
begin
    select sum(qty) into balance from posting
    where event_id = new.event_id and item = new.item and lot = new.lot;
    if balance <> 0 then
        raise exception 'the postings of event % for lot % add up to %', new.event_id, new.lot, balance;
    end if;
    return null;
end
$$;
create constraint trigger posting_balanced after insert on posting
    deferrable initially deferred for each row execute function refuse_unbalanced_posting();
