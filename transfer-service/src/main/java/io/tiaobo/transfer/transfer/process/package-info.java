/** Keeps transfers moving: runs searches, asks the approval rule, sets deadlines. Reacts to events by commands. */
@NullMarked
package io.tiaobo.transfer.transfer.process;

import org.jspecify.annotations.NullMarked;
