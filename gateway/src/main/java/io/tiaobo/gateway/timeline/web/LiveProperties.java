package io.tiaobo.gateway.timeline.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the live stream.
 *
 * @param maxClients clients at a time; one more is sent away with 503
 * @param backlog entries that may wait for one client; a client that is further behind is dropped and may resume
 * @param heartbeat longest silence on a connection
 * @param poll how often entries of other replicas are looked for
 */
@ConfigurationProperties("tiaobo.live")
public record LiveProperties(
        @DefaultValue("200") int maxClients,
        @DefaultValue("1000") int backlog,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("250ms") Duration poll) {}
