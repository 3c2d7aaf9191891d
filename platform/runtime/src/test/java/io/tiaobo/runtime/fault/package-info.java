/** Fail points that do not end the test. */
@NullMarked
package io.tiaobo.runtime.fault;

import org.jspecify.annotations.NullMarked;
