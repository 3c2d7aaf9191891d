/** How a patient can be reached: one encrypted store in its own schema. Nothing of it leaves this package except to the notice sender. */
@NullMarked
package io.tiaobo.shortage.contact;

import org.jspecify.annotations.NullMarked;
