/** Tests of the story's tools. */
@NullMarked
package io.tiaobo.local.story;

import org.jspecify.annotations.NullMarked;
