package io.tiaobo.runtime.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent with a request.
 *
 * @param usual for every address but the following
 * @param upload for addresses that take files
 * @param uploads paths of these, as {@code /sites/import} or {@code /api/**}
 */
@ConfigurationProperties("tiaobo.bodies")
public record BodyLimits(
        @DefaultValue("64KB") DataSize usual,
        @DefaultValue("9MB") DataSize upload,
        @DefaultValue List<String> uploads) {}
