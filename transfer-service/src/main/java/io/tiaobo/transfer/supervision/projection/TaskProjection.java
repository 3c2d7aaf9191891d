package io.tiaobo.transfer.supervision.projection;

import io.tiaobo.transfer.sourcing.domain.Words;
import io.tiaobo.transfer.sourcing.projection.Wording;
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
    private final Wording wording;

    /** Writes to the service's own database, in the words people use. */
    public TaskProjection(JdbcClient database, Wording wording) {
        this.database = database;
        this.wording = wording;
    }

    @EventHandler
    void on(SourcingExhausted e) {
        Words words = wording.words(e.siteCode(), e.drugCode());
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
                        "%s的%s还缺 %s，没有站点能调出，建议采购 %s"
                                .formatted(
                                        words.siteZh(),
                                        wording.drug(e.drugCode(), true),
                                        words.unitsZh(e.uncovered()),
                                        words.unitsZh(e.purchaseQuantity())),
                        "%s still needs %s of %s and no site can give them; buying %s is suggested"
                                .formatted(
                                        words.siteEn(),
                                        words.units(e.uncovered()),
                                        wording.drug(e.drugCode(), false),
                                        words.units(e.purchaseQuantity()))));
    }

    @EventHandler
    void on(StepOverdue e) {
        Words words = wording.words(e.responsibleSite(), e.drugCode());
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
                        "%s超时：%s（%s）".formatted(words.siteZh(), stepZh(e.step()), wording.drug(e.drugCode(), true)),
                        "%s is overdue: %s (%s)"
                                .formatted(words.siteEn(), stepEn(e.step()), wording.drug(e.drugCode(), false))));
    }

    @EventHandler
    void on(LegReceived e) {
        if (e.rejected() + e.lost() + e.over() > 0) {
            Words words = wording.words(e.ref().siteCode(), e.ref().drugCode());
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
                            "%s收货与发出不符（%s）：拒收 %s，丢失 %s，多到 %s"
                                    .formatted(
                                            words.siteZh(),
                                            wording.drug(e.ref().drugCode(), true),
                                            words.unitsZh(e.rejected()),
                                            words.unitsZh(e.lost()),
                                            words.unitsZh(e.over())),
                            "The receipt at %s differs from the dispatch (%s): %s rejected, %s lost, %s too many"
                                    .formatted(
                                            words.siteEn(),
                                            wording.drug(e.ref().drugCode(), false),
                                            words.units(e.rejected()),
                                            words.units(e.lost()),
                                            words.units(e.over()))));
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
            case SEARCH -> "货源搜索";
            case RESERVE -> "预留库存";
            case ANSWER -> "答复调出请求";
            case DISPATCH -> "发出货物";
            case ARRIVAL -> "收货清点";
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
