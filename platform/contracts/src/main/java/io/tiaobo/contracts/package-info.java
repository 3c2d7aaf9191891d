/**
 * The published language of Tiaobo: what travels on Kafka, packaged by owner and version. Nothing here depends on
 * anything but the JDK and JSpecify. Additive change within a version; a breaking change is a new {@code vN} package.
 */
@NullMarked
package io.tiaobo.contracts;

import org.jspecify.annotations.NullMarked;
