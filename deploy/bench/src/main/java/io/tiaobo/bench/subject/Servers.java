package io.tiaobo.bench.subject;

/**
 * The servers of a run. Every subject has a database of its own on the same server.
 *
 * @param jdbcUrl the subject's database, with user and password
 * @param user owner of the database
 * @param password the owner's
 * @param bootstrapServers the broker
 */
public record Servers(String jdbcUrl, String user, String password, String bootstrapServers) {}
