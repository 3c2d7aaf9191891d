package io.tiaobo.runtime.kafka;

/** What a consumer of this process is doing. */
public enum ConsumerState {
    /** It takes records. */
    RUNNING,
    /** It will begin when the consumers it comes after have caught up. */
    WAITING,
    /** It takes nothing and will not begin by itself. */
    STOPPED
}
