/** Transfers over HTTP. */
@NullMarked
package io.tiaobo.transfer.transfer.web;

import org.jspecify.annotations.NullMarked;
