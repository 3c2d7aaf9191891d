/** Start, stop, kill and restart of the servers. */
@NullMarked
package io.tiaobo.testkit.servers;

import org.jspecify.annotations.NullMarked;
