package io.tiaobo.runtime.config;

import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** Names of the token table as the migration creates it. */
final class TokenTable {
    static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("timestamp")
            .setOwnerColumn("owner")
            .build();

    private TokenTable() {}
}
