/** {@code deploy/tiaobo bench}: one command, one table. Subjects run in JVMs of their own; this one drives them and judges. */
@NullMarked
package io.tiaobo.bench;

import org.jspecify.annotations.NullMarked;
