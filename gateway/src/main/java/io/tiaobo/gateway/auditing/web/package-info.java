/** Its pages. Every service is asked with the token of whoever looks; one that does not answer is a line that says so. */
@NullMarked
package io.tiaobo.gateway.auditing.web;

import org.jspecify.annotations.NullMarked;
