package io.tiaobo.bench.peers.axon;

import io.tiaobo.bench.peers.StoredMovement;
import io.tiaobo.bench.subject.Movement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Years of movements, written by the database itself in the form in which Axon's JPA engine stores them: payloads are large objects. */
final class AxonHistory {
    private static final long LEFT = 777_777_777_777L;
    private static final int ROWS_AT_ONCE = 5_000;
    private static final String WRITE = """
            insert into domainevententry (globalindex, eventidentifier, metadata, payload, payloadtype, timestamp,
                aggregateidentifier, sequencenumber, type)
            select coalesce((select max(globalindex) from domainevententry), 0)
                    + row_number() over (order by item, number),
                gen_random_uuid()::text, lo_from_bytea(0, convert_to('{}', 'UTF8')),
                lo_from_bytea(0, convert_to(replace(replace(replace(?, '777777777777', (1000000000 - number)::text),
                    'FT-V000000', site), 'XC09CAA101A001000000000', drug), 'UTF8')),
                ?, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                site || '/' || drug, number, 'AxonItem'
            from (select item, number, 'FT-V' || lpad((item / 200)::text, 6, '0') as site,
                    'XC09CAA101A0010' || lpad((item % 200)::text, 8, '0') as drug
                  from generate_series(?, ?) as item, generate_series(0, ?) as number) as past""";
    private static final String GO_ON = "select setval('domainevententry_seq', "
            + "(select (max(globalindex) / 50 + 2) * 50 + 1 from domainevententry))";

    private AxonHistory() {}

    /** Items from (inclusive) to (exclusive), each with so many events. */
    static void write(JdbcTemplate database, int from, int to, int events) {
        String event = StoredMovement.of(0, -1, LEFT).json();
        if (!event.contains(Movement.site(0)) || !event.contains(Movement.drug(0))) {
            throw new IllegalStateException("The event does not name its item: " + event);
        }
        int items = Math.max(1, ROWS_AT_ONCE / events);
        for (int item = from; item < to; item += items) {
            int last = Math.min(item + items, to) - 1;
            database.update(WRITE, event, StoredMovement.class.getName(), item, last, events - 1);
        }
        database.queryForObject(GO_ON, Long.class);
        database.execute("analyze domainevententry");
    }
}
