/** HTTP for the policy check, its reports and what the bureau sets up. */
@NullMarked
package io.tiaobo.inventory.policy.web;

import org.jspecify.annotations.NullMarked;
