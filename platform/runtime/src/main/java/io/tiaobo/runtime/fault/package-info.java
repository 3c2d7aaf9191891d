/** Named places where a process can be made to die, so that what happens after a crash there can be shown. */
@NullMarked
package io.tiaobo.runtime.fault;

import org.jspecify.annotations.NullMarked;
