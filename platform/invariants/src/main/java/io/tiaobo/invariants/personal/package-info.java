/** A search for personal data where none may be (I19). */
@NullMarked
package io.tiaobo.invariants.personal;

import org.jspecify.annotations.NullMarked;
