package io.tiaobo.transfer.supervision.projection;

import io.tiaobo.transfer.transfer.event.LegReceived;
import io.tiaobo.transfer.transfer.event.SourcingExhausted;
import io.tiaobo.transfer.transfer.event.Step;
import io.tiaobo.transfer.transfer.event.StepOverdue;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens a task for each fact the bureau has to look at (S1-32, S2-30); the fact is the key, so it is opened once. */
public class TaskProjection {
    private record Task(String kind, String cause, int leg, String step, String site, String zh, String en) {}

    private final JdbcClient database;

    /** Writes to the service's own database. */
    public TaskProjection(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(SourcingExhausted e) {
        open(
                e.transferId(),
                e.drugCode(),
                e.exhaustedAt(),
                new Task(
                        "PURCHASE_SUGGESTION",
                        "purchase",
                        0,
                        "",
                        e.siteCode(),
                        "没有机构能给出还缺的 %d 单位，建议采购 %d 单位".formatted(e.uncovered(), e.purchaseQuantity()),
                        "No site can give the %d units still missing; buying %d units is suggested"
                                .formatted(e.uncovered(), e.purchaseQuantity())));
    }

    @EventHandler
    void on(StepOverdue e) {
        open(
                e.transferId(),
                e.drugCode(),
                e.overdueAt(),
                new Task(
                        "OVERDUE",
                        "overdue:" + e.leg() + ":" + e.step() + ":" + e.dueAt().toEpochMilli(),
                        e.leg(),
                        e.step().name(),
                        e.responsibleSite(),
                        "%s 未按时完成：%s".formatted(e.responsibleSite(), stepZh(e.step())),
                        "%s did not do its step in time: %s".formatted(e.responsibleSite(), stepEn(e.step()))));
    }

    @EventHandler
    void on(LegReceived e) {
        if (e.rejected() + e.lost() + e.over() > 0) {
            open(
                    e.transferId(),
                    e.ref().drugCode(),
                    e.receivedAt(),
                    new Task(
                            "DISCREPANCY",
                            "receipt:" + e.ref().leg() + ":" + e.receiptId(),
                            e.ref().leg(),
                            "",
                            e.ref().siteCode(),
                            "收货与发货不符：拒收 %d，丢失 %d，多出 %d".formatted(e.rejected(), e.lost(), e.over()),
                            "The receipt differs from the dispatch: %d rejected, %d lost, %d too many"
                                    .formatted(e.rejected(), e.lost(), e.over())));
        }
    }

    private void open(String transferId, String drugCode, Instant at, Task task) {
        database.sql("""
                        insert into bureau_task (cause, kind, transfer_id, leg, step, site_code, drug_code, text_zh, text_en,
                            opened_at)
                        values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?) on conflict (cause) do nothing""")
                .params(
                        transferId + ":" + task.cause(),
                        task.kind(),
                        transferId,
                        task.leg(),
                        task.step(),
                        task.site(),
                        drugCode,
                        task.zh(),
                        task.en(),
                        Timestamp.from(at))
                .update();
    }

    private static String stepZh(Step step) {
        return switch (step) {
            case SEARCH -> "查找供药机构";
            case RESERVE -> "预留库存";
            case ANSWER -> "答复调药请求";
            case DISPATCH -> "发货";
            case ARRIVAL -> "到货清点";
            case RETURN -> "退回货物";
        };
    }

    private static String stepEn(Step step) {
        return switch (step) {
            case SEARCH -> "search for donors";
            case RESERVE -> "reservation of stock";
            case ANSWER -> "answer to the request";
            case DISPATCH -> "dispatch";
            case ARRIVAL -> "arrival and count";
            case RETURN -> "return of the goods";
        };
    }
}
