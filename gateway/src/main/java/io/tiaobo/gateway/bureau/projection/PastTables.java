package io.tiaobo.gateway.bureau.projection;

/**
 * What was true at the moment {@code :at}, as common table expressions over the read models and the timeline: rows keep when each step
 * was done, and the timeline keeps what a shortage's urgency and need were. Times are when things happened, so a message that arrives
 * late changes the past it tells of, and nothing else.
 */
final class PastTables {
    /** Legs that existed, each as it was then. What arrived in the end is left out: by then it may not all have been there. */
    private static final String LEGS = """
            leg_then as (
                select l.transfer_id, l.leg, l.donor_site, 0 as accepted, 0 as rejected, 0 as lost, case
                           when l.ended_at <= :at then l.outcome
                           when exists (select 1 from timeline x where x.transfer_id = l.transfer_id
                                and x.kind = 'transfer.leg-received' and x.occurred_at <= :at
                                and cast(x.facts->>'leg' as integer) = l.leg) then 'PARTLY_RECEIVED'
                           when l.dispatched_at <= :at then 'DISPATCHED'
                           when l.approved_at <= :at then 'APPROVED'
                           else 'RESERVED' end as state,
                       l.ended_at is null or l.ended_at > :at as is_open,
                       case when l.ended_at <= :at then l.reason end as reason,
                       case when l.ended_at <= :at then null
                            when l.dispatched_at <= :at then l.due_at
                            when l.approved_at <= :at then l.promised_at else l.answer_by end as due,
                       coalesce(case when l.dispatched_at <= :at then l.dispatched end,
                                case when l.approved_at <= :at then l.promised end, l.reserved, 0) as quantity
                from transfer_leg l
                where least(l.reserved_at, l.approved_at, l.dispatched_at, l.received_at, l.ended_at) <= :at)
            """;
    /** Transfers under way. */
    private static final String TRANSFERS = """
            transfer_then as (
                select t.transfer_id, t.shortage_id, t.site_code, t.drug_code, t.urgency as pressing, t.quantity,
                       t.requested_at, s.state, case when s.state = 'EXHAUSTED' then t.uncovered end as uncovered,
                       case when s.state = 'EXHAUSTED' then t.purchase_quantity end as purchase_quantity,
                       null::bigint as accepted, null::timestamptz as closed_at
                from transfer t
                cross join lateral (select case
                           when exists (select 1 from leg_then g where g.transfer_id = t.transfer_id and g.is_open)
                               then 'MOVING'
                           when t.exhausted_at <= :at then 'EXHAUSTED' else 'SEARCHING' end as state) s
                where t.requested_at <= :at and (t.closed_at is null or t.closed_at > :at))
            """;
    /** Steps that were late and not yet done. */
    private static final String LATE = """
            late_then as (
                select o.* from overdue_step o
                join transfer_then t on t.transfer_id = o.transfer_id
                left join transfer_leg l on l.transfer_id = o.transfer_id and l.leg = o.leg
                where o.overdue_at <= :at and coalesce(case
                    when o.leg = 0 then (select min(y.reserved_at) from transfer_leg y
                                         where y.transfer_id = o.transfer_id and y.reserved_at > o.overdue_at)
                    when o.step = 'RESERVE' then least(l.reserved_at, l.ended_at)
                    when o.step = 'ANSWER' then least(l.approved_at, l.ended_at)
                    when o.step = 'DISPATCH' then least(l.dispatched_at, l.ended_at)
                    else l.ended_at end, 'infinity') > :at)
            """;
    /** Open shortages with what was being done about them. */
    private static final String SHORTAGES = """
            shortage_then as (
                select s.shortage_id, s.site_code, s.drug_code, s.cause, s.declared_at, t.transfer_id, g.donor_site,
                       g.due,
                       coalesce(told.urgency, s.urgency) as urgency,
                       coalesce(told.need, s.quantity_needed) as quantity_needed,
                       case when s.escalated_at <= :at then s.purchase_quantity end as purchase_quantity,
                       coalesce(g.state, case
                           when t.state = 'EXHAUSTED' or s.escalated_at <= :at then 'EXHAUSTED'
                           when t.transfer_id is null then 'NOTHING_YET' else 'SEARCHING' end) as action
                from shortage s
                left join lateral (
                    select max(case x.facts->>'urgency' when 'ROUTINE' then 0 when 'URGENT' then 1
                                   when 'CRITICAL' then 2 end) as urgency,
                           max(cast(x.facts->>'quantityNeeded' as bigint)) as need
                    from timeline x where x.shortage_id = s.shortage_id and x.occurred_at <= :at
                      and x.kind in ('shortage.shortage-declared', 'shortage.shortage-need-changed')) told on true
                left join lateral (
                    select * from transfer_then y where y.shortage_id = s.shortage_id
                    order by y.requested_at desc limit 1) t on true
                left join lateral (
                    select * from leg_then y where y.transfer_id = t.transfer_id and y.is_open
                    order by array_position(array['PARTLY_RECEIVED', 'DISPATCHED', 'APPROVED', 'RESERVED'], y.state),
                             y.leg
                    limit 1) g on true
                where s.declared_at <= :at and (s.resolved_at is null or s.resolved_at > :at))
            """;

    static final String ALL = "with " + LEGS + ", " + TRANSFERS + ", " + LATE + ", " + SHORTAGES + " ";

    private PastTables() {}
}
