package io.tiaobo.shortage.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one place of personal data. A patient is a random reference that is no part of any event; the entry leads here, nothing
 * leads back. Erasing deletes the wrapped key with the row; a copy of the row made before holds the wrapped key and opens only with the
 * key file.
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

    /**
     * Stores how to reach the patient of an entry; the first contact of an entry stays.
     *
     * @param entryId entry of a waiting list, or a hotline case
     * @param listId queue of the entry; null for a case
     * @param contact how to reach the patient
     */
    public void store(String entryId, @Nullable String listId, Contact contact) {
        UUID patientRef = UUID.randomUUID();
        SecretKey personKey = vault.newPersonKey();
        database.sql("""
                        insert into contact.person
                            (patient_ref, entry_id, list_id, wrapped_key, name, phone, preferred_language, email, address,
                             person_mark, stored_at)
                        values (:patient, :entry, :list, :key, :name, :phone, :language, :email, :address, :mark, :now)
                        on conflict (entry_id) do nothing""")
                .param("patient", patientRef)
                .param("entry", entryId)
                .param("list", listId)
                .param("key", vault.wrap(personKey, patientRef))
                .param("name", vault.seal(personKey, contact.name(), patientRef, "name"))
                .param("phone", vault.seal(personKey, contact.phone(), patientRef, "phone"))
                .param("language", vault.seal(personKey, contact.preferredLanguage(), patientRef, "preferred-language"))
                .param("email", sealIfGiven(personKey, contact.email(), patientRef, "email"))
                .param("address", sealIfGiven(personKey, contact.address(), patientRef, "address"))
                .param("mark", vault.mark(contact.phone()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Opens the contact of an entry, for those only who have to reach the person: the notice sender, and who calls a citizen.
     *
     * @return empty if there never was one or it was erased
     * @throws ContactUnreadableException if the key is wrong or the row was tampered with
     */
    public Optional<Contact> open(String entryId) {
        return database.sql("""
                        select patient_ref, wrapped_key, name, phone, preferred_language, email, address
                        from contact.person where entry_id = ?""")
                .param(entryId)
                .query((row, number) -> {
                    UUID patientRef = row.getObject(1, UUID.class);
                    SecretKey personKey = vault.unwrap(row.getBytes(2), patientRef);
                    return new Contact(
                            vault.open(personKey, row.getBytes(3), patientRef, "name"),
                            vault.open(personKey, row.getBytes(4), patientRef, "phone"),
                            vault.open(personKey, row.getBytes(5), patientRef, "preferred-language"),
                            openIfGiven(personKey, row.getBytes(6), patientRef, "email"),
                            openIfGiven(personKey, row.getBytes(7), patientRef, "address"));
                })
                .optional();
    }

    /** Notes where to bring the medicine of an entry; false if there is no contact any more. */
    public boolean storeAddress(String entryId, String plain) {
        return database.sql("select patient_ref, wrapped_key from contact.person where entry_id = ? for update")
                .param(entryId)
                .query((row, number) -> {
                    UUID patientRef = row.getObject(1, UUID.class);
                    return vault.seal(vault.unwrap(row.getBytes(2), patientRef), plain, patientRef, "address");
                })
                .optional()
                .map(address -> database.sql("update contact.person set address = ? where entry_id = ?")
                        .params(address, entryId)
                        .update())
                .isPresent();
    }

    /**
     * What somebody is known by.
     *
     * @param entryId entry of a waiting list, or a hotline case
     * @param listId queue of the entry; null for a case
     */
    public record Known(String entryId, @Nullable String listId) {}

    /** The entries of everybody with a phone number; found by a keyed mark, as the numbers themselves cannot be compared. */
    public List<Known> entriesOf(String phone) {
        return database.sql("select entry_id, list_id from contact.person where person_mark = ? order by entry_id")
                .param(vault.mark(phone))
                .query(Known.class)
                .list();
    }

    private byte @Nullable [] sealIfGiven(SecretKey key, @Nullable String value, UUID patientRef, String field) {
        return value == null ? null : vault.seal(key, value, patientRef, field);
    }

    private @Nullable String openIfGiven(SecretKey key, byte @Nullable [] stored, UUID patientRef, String field) {
        return stored == null ? null : vault.open(key, stored, patientRef, field);
    }

    /** Erases the contact of an entry; true if there was one. The entry itself names nobody and stays. */
    public boolean erase(String entryId) {
        return database.sql("delete from contact.person where entry_id = ?")
                        .param(entryId)
                        .update()
                == 1;
    }
}
