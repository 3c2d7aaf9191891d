/** Tests. */
@NullMarked
package io.tiaobo.gateway.signin.web;

import org.jspecify.annotations.NullMarked;
