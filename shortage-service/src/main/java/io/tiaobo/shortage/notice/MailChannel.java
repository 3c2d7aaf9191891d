package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.contact.Contact;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Tells patients by mail, in the language they prefer. The Message-ID follows from entry and kind, so that a mail server sees
 * a repetition as the same message.
 */
final class MailChannel implements NoticeChannel {
    private final JavaMailSender mail;
    private final String from;

    MailChannel(JavaMailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public String name() {
        return "EMAIL";
    }

    @Override
    public Outcome deliver(Notice notice, Supplier<Optional<Contact>> contact) {
        Optional<Contact> reachable = contact.get().filter(known -> known.email() != null);
        reachable.ifPresent(patient -> mail.send(message(notice, patient)));
        return reachable.isPresent() ? Outcome.DELIVERED : Outcome.UNREACHABLE;
    }

    private MimeMessage message(Notice notice, Contact patient) {
        try {
            MimeMessage message = mail.createMimeMessage();
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(patient.email()));
            message.setSubject(
                    PatientText.language(patient).say("notice.subject", Map.of()), StandardCharsets.UTF_8.name());
            message.setText(PatientText.of(notice, patient), StandardCharsets.UTF_8.name());
            message.setHeader("Message-ID", "<" + notice.entryId() + "." + notice.kind() + "@tiaobo>");
            return message;
        } catch (MessagingException unusable) {
            throw new MailPreparationException("A notice could not be made a mail", unusable);
        }
    }
}
