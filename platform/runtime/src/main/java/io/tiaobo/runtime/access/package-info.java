/**
 * Who somebody is and what they may do: tokens are checked, rights stand beside each endpoint, sites are checked on what was loaded.
 * Used by the web packages of every service and by nobody else.
 */
@NullMarked
package io.tiaobo.runtime.access;

import org.jspecify.annotations.NullMarked;
