/** What a command saw of the world when it was made. JDK only; used by the commands of every capability. */
@NullMarked
package io.tiaobo.shortage.reference.domain;

import org.jspecify.annotations.NullMarked;
