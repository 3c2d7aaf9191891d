package io.tiaobo.shortage.shortage.web;

import java.time.Instant;

/**
 * One step of a shortage in plain words (S1-34).
 *
 * @param at when, UTC
 * @param kind kind of step
 * @param textZh in Chinese
 * @param textEn in English
 */
public record TimelineLine(Instant at, String kind, String textZh, String textEn) {}
