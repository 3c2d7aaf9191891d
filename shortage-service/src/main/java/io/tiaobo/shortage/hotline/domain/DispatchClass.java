package io.tiaobo.shortage.hotline.domain;

/** How soon the hotline wants the citizen to be contacted. Stored by name. */
public enum DispatchClass {
    /** Within one hour. */
    ONE_HOUR,
    /** Within two hours. */
    TWO_HOURS,
    /** Within a day. */
    ONE_DAY
}
