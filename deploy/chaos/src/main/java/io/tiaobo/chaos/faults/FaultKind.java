package io.tiaobo.chaos.faults;

import java.util.Locale;

/** Kinds of faults, with the rows of the fault matrix they stand for. */
public enum FaultKind {
    /** SIGKILL of one replica (F1). */
    REPLICA_KILLED(Area.PROCESSES, "杀死一个副本", "one replica killed"),
    /** SIGKILL of all replicas of a service (F2). */
    SERVICE_KILLED(Area.PROCESSES, "杀死一个服务的全部副本", "all replicas of a service killed"),
    /** SIGSTOP of one replica for longer than its claims last (F4). */
    REPLICA_PAUSED(Area.PROCESSES, "冻结一个副本", "one replica frozen"),
    /** Replicas of a service are stopped and started one after the other (F19). */
    ROLLING_RESTART(Area.PROCESSES, "滚动重启", "rolling restart"),
    /** SIGKILL of the broker (F5). */
    BROKER_KILLED(Area.BROKER, "杀死 Kafka", "broker killed"),
    /** SIGSTOP of the broker (F6). */
    BROKER_PAUSED(Area.BROKER, "冻结 Kafka", "broker frozen"),
    /** The line to the broker is cut, silent or slow (F6, F9). */
    BROKER_LINE(Area.BROKER, "到 Kafka 的线路故障", "line to the broker bad"),
    /** SIGKILL of PostgreSQL with its children (F7). */
    DATABASE_KILLED(Area.DATABASE, "杀死 PostgreSQL", "database killed"),
    /** SIGSTOP of PostgreSQL with its children (F9). */
    DATABASE_PAUSED(Area.DATABASE, "冻结 PostgreSQL", "database frozen"),
    /** One replica's line to PostgreSQL is cut, silent or slow (F8, F9). */
    DATABASE_LINE(Area.DATABASE, "到 PostgreSQL 的线路故障", "line to the database bad"),
    /** A transaction of somebody else stays open (F21). */
    LONG_TRANSACTION(Area.DATABASE, "长事务", "long transaction"),
    /** Records that were published before are published again (F14). */
    RECORDS_REPEATED(Area.RECORDS, "旧消息重发", "old records repeated"),
    /** A record nobody can read (F16). */
    POISON_RECORD(Area.RECORDS, "毒消息", "poison record");

    /** What is hit. */
    private enum Area {
        PROCESSES,
        BROKER,
        DATABASE,
        RECORDS
    }

    private final Area area;
    private final String zh;
    private final String en;

    FaultKind(Area area, String zh, String en) {
        this.area = area;
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

    /** Whether both may happen at once: they hit different things, and neither needs what the other takes away. */
    public boolean goesWith(FaultKind other) {
        return area != other.area && !needs(other.area) && !other.needs(area);
    }

    /** Records are sent through the broker, and a replica that is started in good order waits for its database. */
    private boolean needs(Area thing) {
        return area == Area.RECORDS ? thing == Area.BROKER : this == ROLLING_RESTART && thing == Area.DATABASE;
    }

    /** For machines, for example {@code replica-killed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
