package io.tiaobo.transfer.supervision.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The end of a task.
 *
 * @param by opaque reference of the person; never a name
 * @param note what was done, without any person's data
 */
public record Closing(
        @NotBlank @Size(max = 64) String by,
        @Nullable @Size(max = 500) String note) {}
