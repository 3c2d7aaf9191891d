/** What a person's token is used for: calls to the services. Pages that say who is signed in, and what they may not see. */
@NullMarked
package io.tiaobo.gateway.signin.web;

import org.jspecify.annotations.NullMarked;
