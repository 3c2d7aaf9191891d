/** What is measured, each in a JVM of its own: the order and answer lines between it and the driver, and the callers inside it. */
@NullMarked
package io.tiaobo.bench.subject;

import org.jspecify.annotations.NullMarked;
