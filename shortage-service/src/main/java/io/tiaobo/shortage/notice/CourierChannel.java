package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.contact.Contact;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a courier to bring what is ready, through a webhook: {@code {"name", "phone", "address", "text"}}. Says nothing of other
 * notices.
 */
final class CourierChannel implements NoticeChannel {
    private final Webhook courier;

    CourierChannel(Webhook courier) {
        this.courier = courier;
    }

    @Override
    public String name() {
        return "COURIER";
    }

    @Override
    public boolean reachesOut() {
        return false;
    }

    @Override
    public Outcome deliver(Notice notice, Supplier<Optional<Contact>> contact) {
        if (notice.kind() != NoticeKind.DELIVERY) {
            return Outcome.UNREACHABLE;
        }
        Optional<Contact> patient = contact.get();
        patient.ifPresent(known -> courier.post(notice, order(notice, known)));
        return patient.isPresent() ? Outcome.DELIVERED : Outcome.UNREACHABLE;
    }

    private static Map<String, String> order(Notice notice, Contact patient) {
        String address = patient.address() == null ? "" : patient.address();
        return Map.of("name", patient.name(), "phone", patient.phone(), "address", address, "text", notice.textZh());
    }
}
