package io.tiaobo.shortage.reference;

import io.tiaobo.shortage.waitinglist.domain.Shelf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came and what will come. Levels and movements travel on different topics, so an arrival may be known before the level
 * that contains it: both carry the number of the same stock event, and the shelf is the level plus the arrivals beyond it.
 */
public interface Arrivals {
    /** Notes units that became usable, unless the known level contains them already. */
    void note(String arrivalId, String siteCode, String drugCode, long sequence, long quantity);

    /** Forgets arrivals the levels have caught up with. */
    void prune();

    /** What is known of a substitution group at a site now; {@code drugCode} is the product whose date is asked for. */
    Shelf shelf(String siteCode, String genericGroup, String drugCode);

    /** A donor promised a delivery. */
    void promise(String transferId, int leg, String siteCode, String drugCode, LocalDate day);

    /** A promised delivery has come or will not come. */
    void promiseEnded(String transferId, int leg);

    /** The earliest promised day, today or later; null means unknown, and a day that passed is no answer (S1-21). */
    @Nullable LocalDate expectedOn(String siteCode, String drugCode);
}
