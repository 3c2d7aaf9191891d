package io.tiaobo.inventory.policy.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.LocalDate;

/**
 * A volume of the selected product of a group was agreed for a period.
 *
 * @param siteCode site
 * @param withBranches whether what the sites below it receive counts, too
 * @param genericGroup substitution group
 * @param from first day, Asia/Shanghai
 * @param until last day
 * @param quantity dispensing units
 */
@EventType(name = "volume-agreed")
public record VolumeAgreed(
        String siteCode, boolean withBranches, String genericGroup, LocalDate from, LocalDate until, long quantity)
        implements VolumeEvent {}
