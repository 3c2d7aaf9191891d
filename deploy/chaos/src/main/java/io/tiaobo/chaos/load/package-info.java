/**
 * What people do all day, made up from a seed: medicine is handed out and delivered, patients wait, donors promise, refuse, send
 * and forget, receivers count. Speaks HTTP only and repeats everything whose outcome it does not know.
 */
@NullMarked
package io.tiaobo.chaos.load;

import org.jspecify.annotations.NullMarked;
