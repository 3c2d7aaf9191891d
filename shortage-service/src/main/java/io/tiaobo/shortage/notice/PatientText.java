package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.contact.Contact;
import io.tiaobo.shortage.reference.Texts;

/** A notice in the language its patient prefers. */
final class PatientText {
    private PatientText() {}

    static Texts language(Contact patient) {
        return patient.preferredLanguage().equals("en") ? Texts.EN : Texts.ZH;
    }

    static String of(Notice notice, Contact patient) {
        return language(patient) == Texts.EN ? notice.textEn() : notice.textZh();
    }
}
