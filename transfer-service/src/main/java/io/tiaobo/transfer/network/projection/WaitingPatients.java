package io.tiaobo.transfer.network.projection;

import java.util.Collection;
import java.util.Map;

/** Units that patients wait for at each site: part of what a donor keeps. References only, never a person. */
public interface WaitingPatients {
    /** A patient waits. */
    void add(String entryId, String siteCode, String drugCode, long quantity);

    /** A patient waits no longer. */
    void remove(String entryId);

    /** Units waited for, by site; sites without waiting patients are missing. */
    Map<String, Long> waitingAt(String drugCode, Collection<String> sites);
}
