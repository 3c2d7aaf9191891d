package io.tiaobo.transfer.transfer.projection;

import static io.tiaobo.transfer.transfer.projection.TransferProjection.at;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.transfer.transfer.event.LegApproved;
import io.tiaobo.transfer.transfer.event.LegDispatchFailed;
import io.tiaobo.transfer.transfer.event.LegDispatchOrdered;
import io.tiaobo.transfer.transfer.event.LegDispatched;
import io.tiaobo.transfer.transfer.event.LegEnded;
import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.LegReduced;
import io.tiaobo.transfer.transfer.event.LegRef;
import io.tiaobo.transfer.transfer.event.LegReserved;
import io.tiaobo.transfer.transfer.event.LegReturnOrdered;
import io.tiaobo.transfer.transfer.event.LegReturned;
import io.tiaobo.transfer.transfer.event.TransferEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes {@code leg_view}. */
class LegProjection {
    private final JdbcClient database;

    LegProjection(JdbcClient database) {
        this.database = database;
    }

    void on(TransferEvent event) {
        if (event instanceof LegReserved e) {
            on(e);
        } else if (event instanceof LegReduced e) {
            on(e);
        } else if (event instanceof LegApproved e) {
            on(e);
        } else if (event instanceof LegDispatchOrdered e) {
            on(e);
        } else if (event instanceof LegDispatchFailed e) {
            on(e);
        } else if (event instanceof LegDispatched e) {
            on(e);
        } else if (event instanceof LegReceived e) {
            on(e);
        } else if (event instanceof LegReturnOrdered e) {
            on(e);
        } else if (event instanceof LegReturned e) {
            on(e);
        } else if (event instanceof LegEnded e) {
            on(e);
        }
    }

    private void on(LegReserved e) {
        String lots = StrictJson.mapper().writeValueAsString(e.lots());
        set(
                e.ref(),
                "state = 'RESERVED', reserved = ?, outstanding = ?, lots = ?::jsonb, step = 'ANSWER', due_at = ?",
                e.quantity(),
                e.quantity(),
                lots,
                at(e.answerBy()));
    }

    private void on(LegReduced e) {
        // What was promised before the loss stays written; only what may still come shrinks.
        set(e.ref(), "outstanding = least(outstanding, ?)", e.remaining());
    }

    private void on(LegApproved e) {
        set(
                e.ref(),
                "state = 'APPROVED', approved = ?, outstanding = ?, approved_by = ?, promised_at = ?, step = 'DISPATCH',"
                        + " due_at = ?",
                e.quantity(),
                e.quantity(),
                e.approvedBy(),
                at(e.promisedAt()),
                at(e.dispatchBy()));
    }

    private void on(LegDispatchOrdered e) {
        set(e.ref(), "state = 'DISPATCHING', step = 'DISPATCH', due_at = ?", at(e.confirmBy()));
    }

    private void on(LegDispatchFailed e) {
        set(e.ref(), "state = 'APPROVED', step = 'DISPATCH', due_at = ?, reason = ?", at(e.dispatchBy()), e.reason());
    }

    private void on(LegDispatched e) {
        String lots = StrictJson.mapper().writeValueAsString(e.lots());
        set(
                e.ref(),
                "state = 'DISPATCHED', dispatched = ?, outstanding = ?, lots = ?::jsonb, dispatched_at = ?,"
                        + " step = 'ARRIVAL', due_at = ?, reason = null",
                e.quantity(),
                e.quantity(),
                lots,
                at(e.dispatchedAt()),
                at(e.dueAt()));
    }

    private void on(LegReceived e) {
        set(
                e.ref(),
                "state = case when ? > 0 then 'PARTLY_RECEIVED' else state end, accepted = accepted + ?,"
                        + " rejected = rejected + ?, lost = lost + ?, over = over + ?, outstanding = ?",
                e.remaining(),
                e.accepted(),
                e.rejected(),
                e.lost(),
                e.over(),
                e.remaining());
    }

    private void on(LegReturnOrdered e) {
        long back = e.lots().stream().mapToLong(lot -> lot.quantity()).sum();
        set(e.ref(), "step = 'RETURN', due_at = ?, outstanding = greatest(0, outstanding - ?)", at(e.returnBy()), back);
    }

    private void on(LegReturned e) {
        set(e.ref(), "returned = returned + ?", e.quantity());
    }

    private void on(LegEnded e) {
        set(
                e.ref(),
                "state = ?, outstanding = 0, step = null, due_at = null, reason = ?, ended_at = ?",
                e.outcome().name(),
                e.reason(),
                at(e.endedAt()));
    }

    private void set(LegRef ref, String assignments, @Nullable Object... values) {
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Object value : values) {
            parameters.add(value);
        }
        parameters.add(ref.transferId());
        parameters.add(ref.leg());
        database.sql("update leg_view set " + assignments + " where transfer_id = ? and leg = ?")
                .params(parameters)
                .update();
    }
}
