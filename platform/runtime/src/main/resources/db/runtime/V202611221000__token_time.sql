-- A processor's claim is as old as this database's clock says. Axon writes the node's own time, and a node whose clock is ahead
-- would take claims away from living replicas.
create function stamp_token() returns trigger language plpgsql as $$
begin
    new.timestamp := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    return new;
end
$$;
create trigger token_entry_time before insert or update on token_entry
    for each row execute function stamp_token();
