/** The testkit's own tests. */
@NullMarked
package io.tiaobo.testkit;

import org.jspecify.annotations.NullMarked;
