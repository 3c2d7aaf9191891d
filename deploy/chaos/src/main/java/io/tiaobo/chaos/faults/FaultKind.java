package io.tiaobo.chaos.faults;

import java.util.Locale;

/** Kinds of faults, with the rows of the fault matrix they stand for. */
public enum FaultKind {
    /** SIGKILL of one replica (F1). */
    REPLICA_KILLED("杀死一个副本", "one replica killed"),
    /** SIGKILL of all replicas of a service (F2). */
    SERVICE_KILLED("杀死一个服务的全部副本", "all replicas of a service killed"),
    /** SIGSTOP of one replica for longer than its claims last (F4). */
    REPLICA_PAUSED("冻结一个副本", "one replica frozen"),
    /** Replicas of a service are stopped and started one after the other (F19). */
    ROLLING_RESTART("滚动重启", "rolling restart"),
    /** SIGKILL of the broker (F5). */
    BROKER_KILLED("杀死 Kafka", "broker killed"),
    /** SIGSTOP of the broker (F6). */
    BROKER_PAUSED("冻结 Kafka", "broker frozen"),
    /** The line to the broker is cut, silent or slow (F6, F9). */
    BROKER_LINE("到 Kafka 的线路故障", "line to the broker bad"),
    /** SIGKILL of PostgreSQL with its children (F7). */
    DATABASE_KILLED("杀死 PostgreSQL", "database killed"),
    /** SIGSTOP of PostgreSQL with its children (F9). */
    DATABASE_PAUSED("冻结 PostgreSQL", "database frozen"),
    /** One replica's line to PostgreSQL is cut, silent or slow (F8, F9). */
    DATABASE_LINE("到 PostgreSQL 的线路故障", "line to the database bad"),
    /** A transaction of somebody else stays open (F21). */
    LONG_TRANSACTION("长事务", "long transaction"),
    /** Records that were published before are published again (F14). */
    RECORDS_REPEATED("旧消息重发", "old records repeated"),
    /** A record nobody can read (F16). */
    POISON_RECORD("毒消息", "poison record");

    private final String zh;
    private final String en;

    FaultKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** For machines, for example {@code replica-killed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
