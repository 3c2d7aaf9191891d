@NullMarked
package io.tiaobo.simulator;

import org.jspecify.annotations.NullMarked;
