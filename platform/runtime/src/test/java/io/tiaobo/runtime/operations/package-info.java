/** Tests of what operators see and do without a server. */
@NullMarked
package io.tiaobo.runtime.operations;

import org.jspecify.annotations.NullMarked;
