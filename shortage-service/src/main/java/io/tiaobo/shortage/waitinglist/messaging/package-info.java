/** What arriving stock and promised dates mean for waiting patients, and what the lists tell other services. */
@NullMarked
package io.tiaobo.shortage.waitinglist.messaging;

import org.jspecify.annotations.NullMarked;
