package io.tiaobo.inventory.policy.command;

/** Something said about the policy of buying. Saying what is known already changes nothing. */
public sealed interface PolicyCommand permits SetPurchaseRule, AgreeVolume, ApproveExplanation, SuspectBan, ClearBan {}
