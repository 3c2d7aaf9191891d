package io.tiaobo.shortage.hotline.domain;

import java.time.Instant;

/**
 * A clock of a case.
 *
 * @param clock which
 * @param remindAt when the handler is reminded, UTC
 * @param dueAt when the section chief is told, UTC
 */
public record Due(CaseClock clock, Instant remindAt, Instant dueAt) {}
