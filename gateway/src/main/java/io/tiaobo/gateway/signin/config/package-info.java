/** Sessions of browsers, tokens of programs. */
@NullMarked
package io.tiaobo.gateway.signin.config;

import org.jspecify.annotations.NullMarked;
