/** Tokens for tests and test runs, signed with a key that lives as long as the process. */
@NullMarked
package io.tiaobo.testkit.access;

import org.jspecify.annotations.NullMarked;
