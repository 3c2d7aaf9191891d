/** Published by shortage: the life of shortages and of waiting lists, without anything that names a patient. */
@NullMarked
package io.tiaobo.contracts.shortage.v1;

import org.jspecify.annotations.NullMarked;
