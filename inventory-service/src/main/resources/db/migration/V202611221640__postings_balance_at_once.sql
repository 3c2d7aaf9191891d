-- I1 as before, asked once for all postings of a statement instead of once for each row at the commit. The book writes the legs of
-- an event with one statement; one that added only some of them would be refused.
drop trigger posting_balanced on posting;
create or replace function refuse_unbalanced_posting() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select event_id, item, lot, sum(qty) as balance into wrong
    from fresh group by event_id, item, lot having sum(qty) <> 0 limit 1;
    if found then
        raise exception 'the postings of event % for lot % add up to %', wrong.event_id, wrong.lot, wrong.balance;
    end if;
    return null;
end
$$;
create trigger posting_balanced after insert on posting
    referencing new table as fresh for each statement execute function refuse_unbalanced_posting();
