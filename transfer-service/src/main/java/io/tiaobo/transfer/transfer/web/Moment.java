package io.tiaobo.transfer.transfer.web;

import java.time.Instant;

/**
 * One line of a timeline.
 *
 * @param at when it was recorded, UTC
 * @param event name of the fact
 * @param zh what happened, in Chinese
 * @param en what happened, in English
 */
record Moment(Instant at, String event, String zh, String en) {}
