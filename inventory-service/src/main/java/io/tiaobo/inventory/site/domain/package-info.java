/** The site aggregate: reference data that changes seldom and keeps its history. */
@NullMarked
package io.tiaobo.inventory.site.domain;

import org.jspecify.annotations.NullMarked;
