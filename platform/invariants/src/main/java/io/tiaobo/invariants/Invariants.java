package io.tiaobo.invariants;

import java.util.List;

/** The catalogue: what must hold in Tiaobo, and where each sentence is checked. {@code docs/invariants.md} is made of it. */
public final class Invariants {
    private Invariants() {}

    /**
     * One invariant.
     *
     * @param id its number; checks of services may add a suffix, for example {@code I4-levels}
     * @param zh the sentence in Chinese
     * @param en the sentence in English
     * @param checked where it is checked: SQL checks by service and id, classes by name
     */
    public record Invariant(String id, String zh, String en, List<String> checked) {}

    /** All invariants in the order of their numbers. */
    public static final List<Invariant> ALL = List.of(
            of(
                    "I1",
                    "每个事件的借贷分录逐批号合计为零。",
                    "The postings of every event add up to zero, lot by lot.",
                    "inventory I1",
                    "trigger posting_balanced",
                    "Shelf"),
            of(
                    "I2",
                    "全部站点合计:在架加在途,等于进入减去离开。",
                    "Over all sites, what is on shelves and on the way is what came in minus what went out.",
                    "inventory I2",
                    "Conservation",
                    "WaitingHistory"),
            of(
                    "I3",
                    "任何站点、药品、批号的数量都不为负。",
                    "No site holds less than nothing of a lot.",
                    "inventory I3",
                    "table constraints of stock_lot and stock_level",
                    "Shelf"),
            of(
                    "I4",
                    "账面、投影与重放三者一致。",
                    "Book, projection and replayed aggregate are the same.",
                    "inventory I4",
                    "inventory I4-levels",
                    "inventory I4-replay",
                    "every service I4-snapshots",
                    "Shelf"),
            of(
                    "I5",
                    "每段调拨至多一个有效预留;已预留数等于有效预留之和。",
                    "A leg holds at most one live promise; what is reserved is the sum of the open promises.",
                    "inventory I5",
                    "inventory I5-legs",
                    "unique index reservation_one_open",
                    "Promises",
                    "LegBook"),
            of(
                    "I6",
                    "每段在途等于发出减去收到、报损与退回;结束后为零。",
                    "On the way is sent minus arrived, lost and returned; nothing when the leg has ended.",
                    "inventory I6",
                    "transfer I6",
                    "LegBook"),
            of(
                    "I7",
                    "收到 ≤ 发出 ≤ 批准 ≤ 预留 ≤ 请求。",
                    "Received ≤ sent ≤ approved ≤ reserved ≤ asked, for every leg.",
                    "inventory I7",
                    "transfer I7",
                    "LegBook",
                    "LegStory"),
            of(
                    "I8",
                    "每个缺药、调拨与调拨段恰有一个结局,之后再无事发生。",
                    "Every shortage, transfer and leg ends exactly once, and nothing follows its end.",
                    "shortage I8",
                    "transfer I8",
                    "transfer I8-legs",
                    "ShortageHistory",
                    "TransferBook",
                    "LegStory"),
            of(
                    "I9",
                    "每一步都会按期完成或上报;每个缺药恰有一个调拨;每条指令都有答复。",
                    "Every step is done or escalated in time; every shortage has one transfer; every order is answered.",
                    "transfer I9",
                    "every service I9-deadlines",
                    "Orders",
                    "TransferHistory"),
            of(
                    "I10",
                    "每个事件至少发布一次;发布过的都是存着的事件。",
                    "Every event is published at least once, and what was published is a stored event.",
                    "TableState",
                    "gauge tiaobo_processor_oldest_unhandled_seconds"),
            of(
                    "I11",
                    "每条消息对每个消费者恰好生效一次;同一编号,同一内容。",
                    "Every message has its effect once per consumer; one id, one content.",
                    "primary key of inbox",
                    "TableState",
                    "Identities",
                    "Orders"),
            of(
                    "I12",
                    "同一对象的事件按次序、无间断地读到与发布。",
                    "The events of an aggregate are read and published in order and without gaps.",
                    "every service I12",
                    "Identities",
                    "ItemHistory",
                    "ShortageHistory"),
            of(
                    "I13",
                    "取消或过期的预留,如数归还。",
                    "What is cancelled or expires gives back exactly what it held.",
                    "table constraints of reservation",
                    "Promises",
                    "LegBook",
                    "Orders"),
            of(
                    "I14",
                    "对同一库存的并发操作,可解释为先后进行。",
                    "Concurrent calls on a stock item can be explained as done one after the other.",
                    "LinearizabilityChecker"),
            of(
                    "I15",
                    "同一指令编号:同一答复,一次生效,即使提交结果一度不明。",
                    "The same command id gets the same answer and one effect, also after an unknown outcome.",
                    "primary key of command_log",
                    "LinearizabilityChecker",
                    "Identities"),
            of(
                    "I16",
                    "事件表只增不改,每个对象的编号从零连续。",
                    "The event table is append-only, and each aggregate is numbered from zero without gaps.",
                    "every service I16",
                    "every service I16-triggers"),
            of(
                    "I17",
                    "所有存过的事件都能读出,并得到同样的结果。",
                    "Every event ever stored is still read and leads to the same answers.",
                    "StoredEventsTest"),
            of(
                    "I18",
                    "没有未知的事件类型,没有搁置的消息。",
                    "No event type is unknown, and no message is parked.",
                    "every service I18",
                    "gauge tiaobo_parked_records"),
            of(
                    "I19",
                    "患者个人信息只在联系方式库中。",
                    "Personal data is nowhere but in the contact store.",
                    "shortage I19",
                    "PersonalDataScan"),
            of(
                    "I20",
                    "删除患者后无可读残留;账目仍可核对。",
                    "After a patient was erased nothing readable remains, and the books still add up.",
                    "PatientWishIT",
                    "PersonalDataScan"),
            of(
                    "I21",
                    "审计链完整,与另处记下的链头相符。",
                    "The audit trail is as it was sealed, and its chain is the one that was noted elsewhere.",
                    "every service I21",
                    "every service I21-triggers",
                    "AuditVerifier",
                    "deploy/tiaobo audit verify --heads"),
            of(
                    "I22",
                    "无人能读写授权范围之外的站点。",
                    "Nobody reads or changes a site outside the own grant.",
                    "AccessIT",
                    "AccessMatrix"));

    private static Invariant of(String id, String zh, String en, String... checked) {
        return new Invariant(id, zh, en, List.of(checked));
    }
}
