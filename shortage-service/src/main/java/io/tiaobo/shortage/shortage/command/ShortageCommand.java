package io.tiaobo.shortage.shortage.command;

/** A command to the shortages of one drug at one site. */
public sealed interface ShortageCommand
        permits DeclareShortage, ObserveLevel, EscalateShortage, PressForShortage, CancelShortage {
    /** Site code. */
    String siteCode();

    /** Drug code. */
    String drugCode();

    /** The aggregate: {@code <site>/<drug>}. */
    String stockItem();
}
