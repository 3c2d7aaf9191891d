package io.tiaobo.inventory.policy.event;

/** A fact about an agreed volume. */
public sealed interface VolumeEvent permits VolumeAgreed {}
