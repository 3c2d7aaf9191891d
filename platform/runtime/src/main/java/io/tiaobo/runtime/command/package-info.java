/** Running commands so that each has one effect. */
@NullMarked
package io.tiaobo.runtime.command;

import org.jspecify.annotations.NullMarked;
