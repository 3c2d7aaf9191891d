/** Queues of waiting patients and the rule who is served first. JDK and Axon modelling only. */
@NullMarked
package io.tiaobo.shortage.waitinglist.domain;

import org.jspecify.annotations.NullMarked;
