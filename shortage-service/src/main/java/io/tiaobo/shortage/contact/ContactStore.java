package io.tiaobo.shortage.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one place of personal data. A patient is a random reference that is no part of any event; the entry leads here, nothing
 * leads back. Erasing deletes the wrapped key with the row, so that old copies of the row stay unreadable, too.
 */
public final class ContactStore {
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    /** Works with the key of a {@link KeyFile}. */
    public ContactStore(JdbcClient database, SecretKey keyEncryptionKey, Clock clock) {
        this.database = database;
        this.vault = new Vault(keyEncryptionKey);
        this.clock = clock;
    }

    /** Stores how to reach the patient of an entry; the first contact of an entry stays. */
    public void store(String entryId, Contact contact) {
        UUID patientRef = UUID.randomUUID();
        SecretKey personKey = vault.newPersonKey();
        database.sql("""
                        insert into contact.person
                            (patient_ref, entry_id, wrapped_key, name, phone, preferred_language, stored_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (entry_id) do nothing""")
                .params(
                        patientRef,
                        entryId,
                        vault.wrap(personKey, patientRef),
                        vault.seal(personKey, contact.name(), patientRef, "name"),
                        vault.seal(personKey, contact.phone(), patientRef, "phone"),
                        vault.seal(personKey, contact.preferredLanguage(), patientRef, "preferred-language"),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Opens the contact of an entry, for the notice sender only.
     *
     * @return empty if there never was one or it was erased
     * @throws ContactUnreadableException if the key is wrong or the row was tampered with
     */
    public Optional<Contact> open(String entryId) {
        return database.sql("""
                        select patient_ref, wrapped_key, name, phone, preferred_language from contact.person
                        where entry_id = ?""")
                .param(entryId)
                .query((row, number) -> {
                    UUID patientRef = row.getObject(1, UUID.class);
                    SecretKey personKey = vault.unwrap(row.getBytes(2), patientRef);
                    return new Contact(
                            vault.open(personKey, row.getBytes(3), patientRef, "name"),
                            vault.open(personKey, row.getBytes(4), patientRef, "phone"),
                            vault.open(personKey, row.getBytes(5), patientRef, "preferred-language"));
                })
                .optional();
    }

    /** Erases the contact of an entry; true if there was one. The entry itself names nobody and stays. */
    public boolean erase(String entryId) {
        return database.sql("delete from contact.person where entry_id = ?")
                        .param(entryId)
                        .update()
                == 1;
    }
}
