/** The drug aggregate: reference data that changes seldom and keeps its history. */
@NullMarked
package io.tiaobo.inventory.drug.domain;

import org.jspecify.annotations.NullMarked;
