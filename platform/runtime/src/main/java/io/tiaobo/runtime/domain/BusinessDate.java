package io.tiaobo.runtime.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The calendar people live by: Asia/Shanghai. Instants stay UTC; only here do they become days. */
public final class BusinessDate {
    /** Where the days of this system begin. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDate() {}

    /** The local day an instant falls on. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a local day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The one expiry rule of the system: goods are usable through their expiry date. No expiry date means always. */
    public static boolean isUsable(@Nullable LocalDate expiry, LocalDate day) {
        return expiry == null || !expiry.isBefore(day);
    }
}
