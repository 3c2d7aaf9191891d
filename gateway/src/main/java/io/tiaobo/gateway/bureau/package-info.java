/** The bureau's desk: what needs a person now, where everything is, how it develops and how it was. Reads everything, moves nothing. */
@NullMarked
package io.tiaobo.gateway.bureau;

import org.jspecify.annotations.NullMarked;
