/** Tests of: The administrator's pages. */
@NullMarked
package io.tiaobo.gateway.operations.web;

import org.jspecify.annotations.NullMarked;
