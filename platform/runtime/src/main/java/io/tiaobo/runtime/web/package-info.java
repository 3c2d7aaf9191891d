/** Answers and errors over HTTP, in the user's language. */
@NullMarked
package io.tiaobo.runtime.web;

import org.jspecify.annotations.NullMarked;
