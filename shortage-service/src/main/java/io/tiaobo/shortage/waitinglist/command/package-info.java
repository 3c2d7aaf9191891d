/** What a waiting list can be asked to do. */
@NullMarked
package io.tiaobo.shortage.waitinglist.command;

import org.jspecify.annotations.NullMarked;
