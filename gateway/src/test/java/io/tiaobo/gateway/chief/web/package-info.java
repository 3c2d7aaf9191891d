/** Tests of: The section chief's pages. */
@NullMarked
package io.tiaobo.gateway.chief.web;

import org.jspecify.annotations.NullMarked;
