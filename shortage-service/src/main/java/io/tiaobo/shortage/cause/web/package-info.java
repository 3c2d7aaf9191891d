/** Findings and fill rates over HTTP. */
@NullMarked
package io.tiaobo.shortage.cause.web;

import org.jspecify.annotations.NullMarked;
