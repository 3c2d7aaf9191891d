package io.tiaobo.shortage.hotline.web;

import io.tiaobo.shortage.hotline.projection.CaseView;
import io.tiaobo.shortage.supervision.projection.Supervision;
import java.util.List;

/**
 * A case with everything that belongs to it.
 *
 * @param hotlineCase the case
 * @param items its drugs, with findings and evidence
 * @param clocks its clocks
 * @param enquiries what sites were asked, and what they said (S1-16)
 * @param waitingFor steps of its transfers that are not done, with the responsible site
 * @param latentRisks {@code REPEATED_CALL}, {@code REOPENED}, {@code NO_MEDICINE_LEFT}, {@code OTHERS_IN_THE_REGION} (S1-43)
 */
record CaseDetail(
        CaseView hotlineCase,
        List<CaseView.Item> items,
        List<CaseView.ClockView> clocks,
        List<CaseView.EnquiryView> enquiries,
        List<Supervision.OpenStep> waitingFor,
        List<String> latentRisks) {}
