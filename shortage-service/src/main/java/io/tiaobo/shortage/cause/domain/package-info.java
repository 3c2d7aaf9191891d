/** Why a drug is missing, decided from facts alone; every conclusion cites its evidence (S1-12 … S1-18). */
@NullMarked
package io.tiaobo.shortage.cause.domain;

import org.jspecify.annotations.NullMarked;
