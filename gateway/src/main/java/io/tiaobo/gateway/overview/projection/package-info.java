/** Reads the rows of all read models together; aggregates are made by the database. */
@NullMarked
package io.tiaobo.gateway.overview.projection;

import org.jspecify.annotations.NullMarked;
