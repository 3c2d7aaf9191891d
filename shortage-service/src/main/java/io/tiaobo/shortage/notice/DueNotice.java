package io.tiaobo.shortage.notice;

/**
 * A notice that waits for a channel.
 *
 * @param notice notice
 * @param channel name of the channel
 */
record DueNotice(Notice notice, String channel) {}
