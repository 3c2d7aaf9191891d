/** JSON as it is stored and sent: strict about numbers, duplicates and unknown fields. */
@NullMarked
package io.tiaobo.runtime.json;

import org.jspecify.annotations.NullMarked;
