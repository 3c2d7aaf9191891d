/** Signing in at any OpenID provider, and speaking to the services in the name of who is signed in. */
@NullMarked
package io.tiaobo.gateway.signin;

import org.jspecify.annotations.NullMarked;
