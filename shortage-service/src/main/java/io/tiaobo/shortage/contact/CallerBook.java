package io.tiaobo.shortage.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who called before (S1-43). A telephone number is kept as an HMAC-SHA-256 under a key of its own, because a plain hash of so few
 * possible numbers could be tried out. The hash stays in the contact schema and goes with the contact.
 */
public final class CallerBook {
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient database;
    private final SecretKey key;

    /** Derives its key from that of a {@link KeyFile}. */
    public CallerBook(JdbcClient database, SecretKey keyEncryptionKey) {
        this.database = database;
        this.key = new SecretKeySpec(mac(keyEncryptionKey, "caller-book"), ALGORITHM);
    }

    /** The caller's cases since a moment, newest first. */
    public List<String> casesOf(String phone, Instant since) {
        return database.sql("""
                        select case_id from contact.caller
                        where caller_hash = ? and called_at >= ? order by called_at desc, case_id""")
                .params(mac(key, phone), Timestamp.from(since))
                .query(String.class)
                .list();
    }

    /** Notes who called in a case whose contact was stored; it is forgotten with the contact. */
    public void note(String caseId, String phone, Instant calledAt) {
        database.sql("insert into contact.caller (case_id, caller_hash, called_at) values (?, ?, ?)")
                .params(caseId, mac(key, phone), Timestamp.from(calledAt))
                .update();
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
