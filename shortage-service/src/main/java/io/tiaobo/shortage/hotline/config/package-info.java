/** What the capability declares to the runtime. */
@NullMarked
package io.tiaobo.shortage.hotline.config;

import org.jspecify.annotations.NullMarked;
