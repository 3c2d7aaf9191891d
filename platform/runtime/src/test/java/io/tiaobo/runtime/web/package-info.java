/** Tests of what the web needs. */
@NullMarked
package io.tiaobo.runtime.web;

import org.jspecify.annotations.NullMarked;
