package io.tiaobo.transfer.network.projection;

import java.util.Collection;
import java.util.List;

/** The latest level of every drug at every site. A level replaces an older one by its version, whatever the order of arrival. */
public interface LevelTable {
    /** Keeps a level, unless a newer one is known. */
    void put(Level level);

    /** Levels of a drug at some sites. */
    List<Level> find(String drugCode, Collection<String> sites);
}
