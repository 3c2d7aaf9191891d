/** The dry run of the donor search over HTTP. */
@NullMarked
package io.tiaobo.transfer.sourcing.web;

import org.jspecify.annotations.NullMarked;
