-- Whether a copy of the network in memory is still good must be one small question, however many sites there are, and it must see
-- a change that commits after a later one. So every statement that touches sites gives the network a new number, which never
-- comes twice, not even after a rollback.
alter table site_view drop column revision;
create table site_network (
    revision bigint not null
);
insert into site_network values (nextval('site_revision'));

create function renumber_site_network() returns trigger language plpgsql as $$
begin
    update site_network set revision = nextval('site_revision');
    return null;
end
$$;
create trigger site_view_changed after insert or update or delete or truncate on site_view
    for each statement execute function renumber_site_network();
