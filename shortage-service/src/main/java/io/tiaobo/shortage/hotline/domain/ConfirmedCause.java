package io.tiaobo.shortage.hotline.domain;

import io.tiaobo.shortage.cause.domain.SupplyCause;
import java.util.List;

/**
 * Why a drug is missing, as the case goes on with it (S1-17).
 *
 * @param drugCode drug
 * @param causes accepted causes, at least one
 */
public record ConfirmedCause(String drugCode, List<SupplyCause> causes) {}
