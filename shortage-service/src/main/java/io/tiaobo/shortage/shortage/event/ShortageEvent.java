package io.tiaobo.shortage.shortage.event;

import java.time.Instant;

/** A fact about one shortage. */
public sealed interface ShortageEvent
        permits ShortageDeclared, ShortageNeedChanged, ShortageEscalated, ShortagePressed, ShortageResolved {
    /** {@code <site>/<drug>/<n>}. */
    String shortageId();

    /** Site code. */
    String siteCode();

    /** Drug code. */
    String drugCode();

    /** When it happened, UTC. */
    Instant occurredAt();
}
