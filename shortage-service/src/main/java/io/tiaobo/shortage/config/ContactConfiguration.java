package io.tiaobo.shortage.config;

import io.tiaobo.shortage.contact.CallerBook;
import io.tiaobo.shortage.contact.ContactStore;
import io.tiaobo.shortage.contact.KeyFile;
import io.tiaobo.shortage.contact.NoteStore;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the contact store; a missing or weak key file stops the start. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {
    @Bean
    ContactStore contactStore(JdbcClient database, Clock clock, @Value("${tiaobo.contact.key-file:}") Path keyFile) {
        return new ContactStore(database, KeyFile.read(keyFile), clock);
    }

    @Bean
    CallerBook callerBook(JdbcClient database, @Value("${tiaobo.contact.key-file:}") Path keyFile) {
        return new CallerBook(database, KeyFile.read(keyFile));
    }

    @Bean
    NoteStore noteStore(JdbcClient database, @Value("${tiaobo.contact.key-file:}") Path keyFile) {
        return new NoteStore(database, KeyFile.read(keyFile));
    }
}
