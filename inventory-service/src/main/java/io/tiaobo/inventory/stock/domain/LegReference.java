package io.tiaobo.inventory.stock.domain;

/**
 * The leg of a transfer a reservation id speaks of.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1; 0 when the id does not say
 */
record LegReference(String transferId, int leg) {
    private static final String LEG_NUMBER = "[1-9][0-9]{0,8}";

    /** Reads {@code <transferId>:<leg>}. */
    static LegReference of(String reservationId) {
        int colon = reservationId.lastIndexOf(':');
        String number = reservationId.substring(colon + 1);
        if (colon < 0 || !number.matches(LEG_NUMBER)) {
            return new LegReference(reservationId, 0);
        }
        return new LegReference(reservationId.substring(0, colon), Integer.parseInt(number));
    }
}
