package io.tiaobo.shortage.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a patient is told. Pseudonymous: who the patient is, only the contact store knows.
 *
 * @param entryId waiting-list entry
 * @param kind what it is about; unique with the entry
 * @param textZh in Chinese
 * @param textEn in English
 * @param createdAt when it was written, UTC
 * @param deliveredAt when the first channel took it, UTC; null while none has
 */
public record Notice(
        String entryId,
        NoticeKind kind,
        String textZh,
        String textEn,
        Instant createdAt,
        @Nullable Instant deliveredAt) {}
