/** What is overdue, and the life of a transfer, over HTTP. */
@NullMarked
package io.tiaobo.shortage.supervision.web;

import org.jspecify.annotations.NullMarked;
