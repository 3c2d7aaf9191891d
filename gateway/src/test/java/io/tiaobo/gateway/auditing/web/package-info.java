/** Tests of: The auditor's pages. */
@NullMarked
package io.tiaobo.gateway.auditing.web;

import org.jspecify.annotations.NullMarked;
