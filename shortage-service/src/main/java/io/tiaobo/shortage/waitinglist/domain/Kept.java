package io.tiaobo.shortage.waitinglist.domain;

import java.time.LocalDate;

/**
 * Units promised to a served patient who has not collected them.
 *
 * @param drugCode product
 * @param quantity units
 * @param collectBy last day they are kept
 */
record Kept(String drugCode, long quantity, LocalDate collectBy) {}
