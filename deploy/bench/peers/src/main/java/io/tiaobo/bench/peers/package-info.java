/** Other ways to move stock durably, written as their own documentation shows. What they store of a movement is the same event. */
@NullMarked
package io.tiaobo.bench.peers;

import org.jspecify.annotations.NullMarked;
