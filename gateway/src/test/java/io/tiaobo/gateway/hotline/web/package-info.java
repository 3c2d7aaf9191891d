/** The desk of the hotline over canned answers of the services. */
@NullMarked
package io.tiaobo.gateway.hotline.web;

import org.jspecify.annotations.NullMarked;
