/**
 * What the tests of every module share: the pair of real servers, the Kafka probe, seeds and the architecture rules. Used
 * in test scope only; may use the contracts, never the runtime or a service.
 */
@NullMarked
package io.tiaobo.testkit;

import org.jspecify.annotations.NullMarked;
