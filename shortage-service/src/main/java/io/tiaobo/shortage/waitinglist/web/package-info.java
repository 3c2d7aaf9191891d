/** Out-of-stock registration over HTTP. */
@NullMarked
package io.tiaobo.shortage.waitinglist.web;

import org.jspecify.annotations.NullMarked;
