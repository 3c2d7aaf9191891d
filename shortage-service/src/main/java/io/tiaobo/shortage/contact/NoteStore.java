package io.tiaobo.shortage.contact;

import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Free words about a person, such as the notes of a call (S1-11, S1-45). They are sealed with the person's own key and deleted
 * with the contact, so that nothing somebody typed outlives an erasure.
 */
public final class NoteStore {
    private final JdbcClient database;
    private final Vault vault;

    /** Works with the key of a {@link KeyFile}. */
    public NoteStore(JdbcClient database, SecretKey keyEncryptionKey) {
        this.database = database;
        this.vault = new Vault(keyEncryptionKey);
    }

    /**
     * A note.
     *
     * @param noteId what it belongs to, for example a contact of a case
     * @param text free words
     */
    public record Note(String noteId, String text) {
        @Override
        public String toString() {
            return "Note[" + noteId + ", withheld]";
        }
    }

    private record Person(UUID patientRef, byte[] wrappedKey) {}

    /** Keeps a note for the person of an entry; the first text of a note stays. Nothing is kept of somebody who was erased. */
    public void keep(String entryId, Note note) {
        for (Person person : person(entryId)) {
            SecretKey key = vault.unwrap(person.wrappedKey(), person.patientRef());
            database.sql(
                            "insert into contact.note (patient_ref, note_id, body) values (?, ?, ?) on conflict do nothing")
                    .params(
                            person.patientRef(),
                            note.noteId(),
                            vault.seal(key, note.text(), person.patientRef(), field(note.noteId())))
                    .update();
        }
    }

    /** What was noted for the person of an entry, by note id. */
    public List<Note> of(String entryId) {
        return person(entryId).stream()
                .flatMap(person -> {
                    SecretKey key = vault.unwrap(person.wrappedKey(), person.patientRef());
                    return database
                            .sql("select note_id, body from contact.note where patient_ref = ? order by note_id")
                            .param(person.patientRef())
                            .query((row, number) -> new Note(
                                    row.getString(1),
                                    vault.open(key, row.getBytes(2), person.patientRef(), field(row.getString(1)))))
                            .list()
                            .stream();
                })
                .toList();
    }

    private List<Person> person(String entryId) {
        return database.sql("select patient_ref, wrapped_key from contact.person where entry_id = ?")
                .param(entryId)
                .query((row, number) -> new Person(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
    }

    private static String field(String noteId) {
        return "note|" + noteId;
    }
}
