package io.tiaobo.gateway.centre.web;

/** Why a donor says no; the texts are {@code code.<name>}. */
enum RefusalReason {
    NEEDED_HERE,
    NOT_ON_THE_SHELF,
    NOT_FIT,
    NOBODY_TO_CARRY
}
