package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.contact.Contact;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells patients by short message, through the webhook of an SMS gateway: {@code {"phone", "text"}}. */
final class SmsChannel implements NoticeChannel {
    private final Webhook gateway;

    SmsChannel(Webhook gateway) {
        this.gateway = gateway;
    }

    @Override
    public String name() {
        return "SMS";
    }

    @Override
    public Outcome deliver(Notice notice, Supplier<Optional<Contact>> contact) {
        Optional<Contact> patient = contact.get();
        patient.ifPresent(
                known -> gateway.post(notice, Map.of("phone", known.phone(), "text", PatientText.of(notice, known))));
        return patient.isPresent() ? Outcome.DELIVERED : Outcome.UNREACHABLE;
    }
}
