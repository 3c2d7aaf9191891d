/** Tasks of the bureau over HTTP. */
@NullMarked
package io.tiaobo.transfer.supervision.web;

import org.jspecify.annotations.NullMarked;
