package io.tiaobo.transfer.transfer.event;

/**
 * Which leg, and between whom.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param siteCode receiving site
 * @param drugCode drug
 */
public record LegRef(String transferId, int leg, String donorSite, String siteCode, String drugCode) {
    /** Id of the leg's reservation at the donor. */
    public String reservationId() {
        return transferId + ":" + leg;
    }
}
