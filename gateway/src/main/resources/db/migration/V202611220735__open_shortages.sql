-- What is being done about an open shortage; one definition for the figures and the tables of the pages.
create view open_shortage as
select h.*,
       t.transfer_id,
       coalesce(g.state, case
           when t.exhausted_at is not null or h.escalated_at is not null then 'EXHAUSTED'
           when t.transfer_id is null or t.closed_at is not null then 'NOTHING_YET'
           else 'SEARCHING' end) as action,
       g.donor_site,
       coalesce(g.due_at, g.promised_at, g.answer_by) as due
from shortage h
left join lateral (
    select * from transfer x where x.shortage_id = h.shortage_id order by x.requested_at desc nulls last limit 1) t on true
left join lateral (
    select * from transfer_leg y
    where y.transfer_id = t.transfer_id and t.closed_at is null and y.outcome is null
    order by y.received_at desc nulls last, y.dispatched_at desc nulls last, y.approved_at desc nulls last, y.leg
    limit 1) g on true
where h.resolved_at is null;

-- Patients who wait.
create view open_waiting as
select site_code, drug_code, entry_id
from waiting_entry
where registered_at is not null and served_at is null and withdrawn_at is null;

-- A late step stays an exception until it is done or its transfer ends.
create or replace view open_overdue as
select o.*
from overdue_step o
join transfer t on t.transfer_id = o.transfer_id and t.closed_at is null
left join transfer_leg l on l.transfer_id = o.transfer_id and l.leg = o.leg
where case
    when o.leg = 0 then not exists (
        select 1 from transfer_leg other where other.transfer_id = o.transfer_id and other.reserved_at > o.overdue_at)
    when l.outcome is not null then false
    when o.step = 'RESERVE' then l.reserved_at is null
    when o.step = 'ANSWER' then l.approved_at is null
    when o.step = 'DISPATCH' then l.dispatched_at is null
    else true end;

-- Only stock movements are forgotten after a while; this finds them.
create index timeline_movements on timeline (occurred_at) where kind like 'inventory.%';
