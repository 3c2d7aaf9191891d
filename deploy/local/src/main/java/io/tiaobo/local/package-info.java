/**
 * The launcher behind {@code deploy/tiaobo}: starts, watches and stops everything on one machine. Uses the servers of the
 * testkit and the public HTTP interfaces; knows no service's classes.
 */
@NullMarked
package io.tiaobo.local;

import org.jspecify.annotations.NullMarked;
