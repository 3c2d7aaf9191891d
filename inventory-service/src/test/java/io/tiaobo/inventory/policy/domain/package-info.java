/** Tests of the decision by the rule table. */
@NullMarked
package io.tiaobo.inventory.policy.domain;

import org.jspecify.annotations.NullMarked;
