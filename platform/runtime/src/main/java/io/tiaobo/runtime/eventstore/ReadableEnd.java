package io.tiaobo.runtime.eventstore;

import org.axonframework.eventhandling.TrackingToken;

/**
 * How far the event table can be read at a moment (ADR 0003).
 *
 * @param token the last event that can be read
 * @param moreIsCommitted whether later events are stored that a transaction which is still running holds back
 */
public record ReadableEnd(TrackingToken token, boolean moreIsCommitted) {}
