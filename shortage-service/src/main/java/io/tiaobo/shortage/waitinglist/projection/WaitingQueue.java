package io.tiaobo.shortage.waitinglist.projection;

/**
 * A queue with somebody in it.
 *
 * @param siteCode site
 * @param genericGroup substitution group
 * @param drugCode one of the products waited for
 */
public record WaitingQueue(String siteCode, String genericGroup, String drugCode) {}
