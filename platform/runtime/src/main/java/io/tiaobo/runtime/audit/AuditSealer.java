package io.tiaobo.runtime.audit;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals the trail after the fact, in the order of transactions and only below the oldest one that runs: no row can come into a sealed stretch
 * any more, and sealing costs the requests nothing.
 */
public final class AuditSealer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int ROWS_OF_A_SEAL = 5_000;

    private final SealTable seals;
    private final TransactionOperations transactions;
    private long nothingBelow;

    /** Works on the service's own database. */
    public AuditSealer(JdbcTemplate database, TransactionOperations transactions) {
        this.seals = new SealTable(database);
        this.transactions = transactions;
    }

    /** Seals what can be sealed. */
    public synchronized void seal() {
        transactions.executeWithoutResult(status -> {
            long horizon = seals.horizon();
            Chain chain = new Chain(seals.newest());
            seals.rows(Math.max(chain.from, nothingBelow), horizon, chain::add);
            if (chain.rows.count() > 0) {
                chain.close(horizon);
            }
            // Commands of processes leave nothing to seal; such a stretch need not be read again.
            nothingBelow = horizon;
        });
    }

    /** Goes through rows and closes a link when it is full and a transaction ends. */
    private final class Chain {
        private long number;
        private long from;
        private byte[] previous;
        private long transaction;
        private Rows rows = new Rows();

        Chain(Optional<Seal> newest) {
            number = newest.map(Seal::number).orElse(0L);
            from = newest.map(Seal::until).orElse(0L);
            previous = newest.map(Seal::hash).orElseGet(Seal::beginning);
        }

        void add(long transactionId, String id, String line) {
            if (rows.count() >= ROWS_OF_A_SEAL && transactionId != transaction) {
                close(transactionId);
            }
            transaction = transactionId;
            rows.add(id, line);
        }

        void close(long until) {
            Seal seal = Seal.after(number + 1, from, previous, rows, until);
            seals.insert(seal);
            // The log goes another way than the database: a head noted there shows when the end of the chain was cut
            // off.
            LOG.info("Audit seal {} of {} rows: {}", seal.number(), seal.entries(), seal.hashText());
            number = seal.number();
            from = until;
            previous = seal.hash();
            rows = new Rows();
        }
    }
}
