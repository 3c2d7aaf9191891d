/** Stories that play a source document through the public interface and check every step. */
@NullMarked
package io.tiaobo.local.story;

import org.jspecify.annotations.NullMarked;
