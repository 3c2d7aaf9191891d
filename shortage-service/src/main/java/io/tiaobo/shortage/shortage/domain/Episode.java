package io.tiaobo.shortage.shortage.domain;

/**
 * The open shortage of an aggregate.
 *
 * @param shortageId {@code <site>/<drug>/<n>}
 * @param requested most units somebody asked for so far
 * @param need units that would end it
 * @param urgency how urgent
 * @param levelKnown false while no stock level has been seen
 * @param escalated whether sourcing was exhausted
 */
record Episode(String shortageId, long requested, long need, Urgency urgency, boolean levelKnown, boolean escalated) {
    Episode raised(long newRequested, long newNeed, Urgency newUrgency, boolean byLevel) {
        return new Episode(shortageId, newRequested, newNeed, newUrgency, levelKnown || byLevel, escalated);
    }

    Episode withEscalation() {
        return new Episode(shortageId, requested, need, urgency, levelKnown, true);
    }
}
