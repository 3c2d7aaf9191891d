package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The whole current level of one drug at one site. A higher {@code version} replaces a lower one; nothing is added up.
 *
 * @param siteCode the site
 * @param drugCode the drug
 * @param version sequence number of the stock item's event that produced this level, from 0, without gaps
 * @param onHand dispensing units on the shelf: usable + reserved + on hold + expired
 * @param reserved units promised to transfers and still on the shelf
 * @param onHold units that may not be used until somebody releases them
 * @param usable units that may be dispensed or promised now: in date, neither reserved nor on hold
 * @param inTransit units on their way to this site
 * @param minimum units below which the site counts as short; 0 when the site does not stock the drug as a rule
 * @param maximum units up to which the site fills up
 * @param dailyDemand units a day, up to 3 decimals
 * @param earliestExpiry first expiry among lots with stock; null without stock or without expiring lots
 * @param asOf when the level came about, UTC
 */
@MessageType("inventory.stock-level.v1")
public record StockLevelV1(
        String siteCode,
        String drugCode,
        long version,
        long onHand,
        long reserved,
        long onHold,
        long usable,
        long inTransit,
        long minimum,
        long maximum,
        BigDecimal dailyDemand,
        @Nullable LocalDate earliestExpiry,
        Instant asOf) {}
