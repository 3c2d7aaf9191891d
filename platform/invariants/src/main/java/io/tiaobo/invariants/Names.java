package io.tiaobo.invariants;

/** How identifiers are built: stock item {@code site/drug}, leg and reservation {@code transfer:leg}. */
final class Names {
    private Names() {}

    static String item(String site, String drug) {
        return site + '/' + drug;
    }

    static String leg(String transferId, int leg) {
        return transferId + ':' + leg;
    }

    static String transferOf(String reservationId) {
        int colon = reservationId.lastIndexOf(':');
        return colon < 0 ? reservationId : reservationId.substring(0, colon);
    }
}
