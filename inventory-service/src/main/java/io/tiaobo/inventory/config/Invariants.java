package io.tiaobo.inventory.config;

import io.tiaobo.inventory.stock.projection.ReplayCheck;
import io.tiaobo.runtime.check.InvariantCheck;
import io.tiaobo.runtime.event.EventHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guarantees of inventory as queries anyone can run; numbered as in the reliability catalogue. */
@Configuration(proxyBeanMethods = false)
class Invariants {
    @Bean
    InvariantCheck i1() {
        return InvariantCheck.sql(
                "I1",
                "The postings of every event add up to 0 for each lot",
                "select event_id, item, lot, sum(qty) from posting group by event_id, item, lot having sum(qty) <> 0");
    }

    @Bean
    InvariantCheck i2() {
        return InvariantCheck.sql(
                "I2",
                "On the shelves and in transit is what came in minus what ended, per drug and lot over all sites",
                """
                select item, lot, shelf, booked
                from (select drug_code as item, lot, sum(available + held + reserved) as shelf
                      from stock_lot group by drug_code, lot) s
                full join (select item, lot, -sum(qty) as booked
                           from posting where bucket not in ('AVAILABLE', 'HELD', 'RESERVED')
                           group by item, lot) p using (item, lot)
                where coalesce(shelf, 0) <> coalesce(booked, 0)
                """);
    }

    @Bean
    InvariantCheck i3() {
        return InvariantCheck.sql("I3", "No site holds less than nothing of a lot", """
                select site, item, lot, bucket, sum(qty) from posting
                where bucket in ('AVAILABLE', 'HELD', 'RESERVED', 'IN_TRANSIT')
                group by site, item, lot, bucket having sum(qty) < 0
                """);
    }

    @Bean
    InvariantCheck i4() {
        return InvariantCheck.sql("I4", "The lots of every stock item are what its postings say", """
                select site, item, lot
                from (select site, item, lot, sum(qty) filter (where bucket = 'AVAILABLE') as available,
                             sum(qty) filter (where bucket = 'HELD') as held,
                             sum(qty) filter (where bucket = 'RESERVED') as reserved
                      from posting group by site, item, lot) p
                full join (select site_code as site, drug_code as item, lot, available, held, reserved
                           from stock_lot) s using (site, item, lot)
                where coalesce(p.available, 0) <> coalesce(s.available, 0)
                   or coalesce(p.held, 0) <> coalesce(s.held, 0)
                   or coalesce(p.reserved, 0) <> coalesce(s.reserved, 0)
                """);
    }

    @Bean
    InvariantCheck i4Levels() {
        return InvariantCheck.sql(
                "I4-levels", "The level of every stock item is the sum of its lots and of what is on its way", """
                select l.site_code, l.drug_code, l.version
                from stock_level l
                left join (select site_code, drug_code, sum(available + held + reserved) as on_hand,
                                  sum(held) as on_hold, sum(reserved) as reserved,
                                  sum(available) filter (where not expired) as usable
                           from stock_lot group by site_code, drug_code) s using (site_code, drug_code)
                left join (select site_code, drug_code,
                                  sum(expected - accepted - rejected - lost - sent_back) as in_transit
                           from inbound group by site_code, drug_code) t using (site_code, drug_code)
                where l.on_hand <> coalesce(s.on_hand, 0) or l.on_hold <> coalesce(s.on_hold, 0)
                   or l.reserved <> coalesce(s.reserved, 0) or l.usable <> coalesce(s.usable, 0)
                   or l.in_transit <> coalesce(t.in_transit, 0)
                """);
    }

    /** A few stock items a minute, one after the other, so that in time all of them are replayed. */
    @Bean
    InvariantCheck i4Replay(EventHistory history) {
        return new InvariantCheck(
                "I4-replay",
                "The level and the lots of a stock item are what its events give when they are replayed",
                new ReplayCheck(history));
    }

    @Bean
    InvariantCheck i5() {
        return InvariantCheck.sql("I5", "What is reserved is the sum of the open promises", """
                select l.site_code, l.drug_code, l.reserved, r.remaining
                from stock_level l
                left join (select site_code, drug_code, sum(remaining) as remaining from reservation
                           group by site_code, drug_code) r using (site_code, drug_code)
                where l.reserved <> coalesce(r.remaining, 0)
                """);
    }

    @Bean
    InvariantCheck i5Legs() {
        return InvariantCheck.sql("I5-legs", "A leg of a transfer holds at most one open promise", """
                select transfer_id, leg, count(*) from reservation where state = 'OPEN'
                group by transfer_id, leg having count(*) > 1
                """);
    }

    @Bean
    InvariantCheck i6() {
        return InvariantCheck.sql("I6", "No more of a leg arrives, comes back or is lost than was sent", """
                select transfer_id, leg, item, lot, sum(qty) from posting where bucket = 'IN_TRANSIT'
                group by transfer_id, leg, item, lot having sum(qty) < 0
                """);
    }

    @Bean
    InvariantCheck i7() {
        return InvariantCheck.sql(
                "I7", "No more is expected of a leg than was sent, and no more sent than promised", """
                select i.transfer_id, i.leg, i.drug_code, i.expected, r.dispatched
                from (select transfer_id, leg, drug_code, sum(expected) as expected from inbound
                      group by transfer_id, leg, drug_code) i
                left join (select transfer_id, leg, drug_code, sum(dispatched) as dispatched, sum(quantity) as promised
                           from reservation group by transfer_id, leg, drug_code) r using (transfer_id, leg, drug_code)
                where i.expected > coalesce(r.dispatched, 0) or r.dispatched > r.promised
                """);
    }
}
