/** Milestones of hotline cases for other services, without anything personal. */
@NullMarked
package io.tiaobo.shortage.hotline.messaging;

import org.jspecify.annotations.NullMarked;
