package io.tiaobo.gateway.operations.web;

import jakarta.validation.constraints.NotNull;

/**
 * What every form of the administrator says.
 *
 * @param service where something is to be done, from the path
 * @param key idempotency key of the form
 * @param reason why; kept in the service's log of operations
 */
record AdminForm(
        String service, @NotNull String key, @NotNull String reason) {}
