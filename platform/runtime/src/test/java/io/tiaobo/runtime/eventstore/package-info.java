@NullMarked
package io.tiaobo.runtime.eventstore;

import org.jspecify.annotations.NullMarked;
