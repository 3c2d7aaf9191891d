package io.tiaobo.shortage.hotline.domain;

import java.util.List;

/**
 * What the hotline took down (S1-10). The caller is in the contact store.
 *
 * @param channel for example {@code 12345}
 * @param workOrder number of the work order, unique within the channel
 * @param siteCode the citizen's own station
 * @param regionCode administrative division the clocks follow
 * @param dispatchClass how soon the first contact is due
 * @param wanted what the citizen wants (S1-03)
 * @param items drugs that are missing; empty for a mere question
 * @param questions code words of questions and beliefs about policy (S1-08, S1-44); may be empty
 */
public record Intake(
        String channel,
        String workOrder,
        String siteCode,
        String regionCode,
        DispatchClass dispatchClass,
        WantedOutcome wanted,
        List<CaseItem> items,
        List<String> questions) {}
