/** What the capability declares to the runtime. */
@NullMarked
package io.tiaobo.shortage.cause.config;

import org.jspecify.annotations.NullMarked;
