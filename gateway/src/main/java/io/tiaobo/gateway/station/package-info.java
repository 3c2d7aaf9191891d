/** The tablet of a station: stock, giving, receiving, counting, with or without network (S2-09, S2-42). */
@NullMarked
package io.tiaobo.gateway.station;

import org.jspecify.annotations.NullMarked;
