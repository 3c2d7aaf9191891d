package io.tiaobo.inventory.ledger.projection;

/** Where units are booked. The first four are inside the network, the others are where goods come from or end. */
enum Bucket {
    AVAILABLE,
    HELD,
    RESERVED,
    IN_TRANSIT,
    SUPPLIER,
    CONSUMED,
    WRITTEN_OFF,
    ADJUSTED,
    LOST
}
