/** What happened to a waiting list, as it is stored for ever; nothing in it names a patient. */
@NullMarked
package io.tiaobo.shortage.waitinglist.event;

import org.jspecify.annotations.NullMarked;
