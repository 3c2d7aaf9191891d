package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.reference.DrugFacts;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.Texts;
import io.tiaobo.shortage.waitinglist.event.HomeDeliveryChosen;
import io.tiaobo.shortage.waitinglist.event.PatientNotCollected;
import io.tiaobo.shortage.waitinglist.event.PatientRegistered;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what patients are told, in Chinese and English (S1-20, S1-21). */
@Component
public class NoticeProcess {
    private final NoticeBook notices;
    private final ReferenceData reference;
    private final JdbcClient database;

    NoticeProcess(NoticeBook notices, ReferenceData reference, JdbcClient database) {
        this.notices = notices;
        this.reference = reference;
        this.database = database;
    }

    @EventHandler
    void on(PatientRegistered e) {
        write(e.entryId(), NoticeKind.REGISTERED, new About(e.siteCode(), e.drugCode(), e.quantity(), e.expectedOn()));
    }

    @EventHandler
    void on(PatientServed e) {
        boolean brought = database.sql("select exists (select from notice_home_delivery where entry_id = ?)")
                .param(e.entryId())
                .query(Boolean.class)
                .single();
        write(
                e.entryId(),
                brought ? NoticeKind.DELIVERY : NoticeKind.READY,
                new About(e.siteCode(), e.drugCode(), e.quantity(), e.collectBy()));
    }

    @EventHandler
    void on(HomeDeliveryChosen e) {
        database.sql("insert into notice_home_delivery (entry_id) values (?)")
                .param(e.entryId())
                .update();
        if (e.kept()) {
            write(e.entryId(), NoticeKind.DELIVERY, new About(e.siteCode(), e.drugCode(), e.quantity(), null));
        }
    }

    @EventHandler
    void on(PatientNotCollected e) {
        write(e.entryId(), NoticeKind.NOT_COLLECTED, new About(e.siteCode(), e.drugCode(), e.quantity(), null));
    }

    private record About(
            String siteCode,
            String drugCode,
            long quantity,
            @Nullable LocalDate day) {}

    private record Expected(String entryId, String siteCode, String drugCode, long quantity, LocalDate day) {}

    /** Tells everybody who waits and was registered without a date that there is one now; each entry once. */
    public void announceExpectedDates() {
        database.sql("""
                        select w.entry_id, w.site_code, x.drug_code, w.quantity, min(x.promised_on) as day
                        from waiting_entry w
                        join expected_arrival x on x.site_code = w.site_code
                            and (x.drug_code = w.drug_code or x.drug_code = any (w.substitutes))
                        where w.state = 'WAITING'
                            and x.promised_on >= (now() at time zone 'Asia/Shanghai')::date
                            and not exists (select from notice n where n.entry_id = w.entry_id and n.kind = 'EXPECTED')
                        group by w.entry_id, w.site_code, x.drug_code, w.quantity
                        order by w.entry_id, x.drug_code limit 1000""")
                .query(Expected.class)
                .list()
                .forEach(e -> write(
                        e.entryId(),
                        NoticeKind.EXPECTED,
                        new About(e.siteCode(), e.drugCode(), e.quantity(), e.day())));
    }

    private void write(String entryId, NoticeKind kind, About about) {
        notices.write(entryId, kind, text(Texts.ZH, kind, about), text(Texts.EN, kind, about));
    }

    private String text(Texts language, NoticeKind kind, About about) {
        Map<String, String> values = new HashMap<>();
        DrugFacts drug = reference.drug(about.drugCode()).orElse(null);
        values.put("quantity", language.amount(about.quantity(), drug));
        values.put("drug", about.drugCode());
        values.put("site", about.siteCode());
        if (drug != null) {
            values.put("drug", language == Texts.ZH ? drug.nameZh() : drug.nameEn());
        }
        reference
                .site(about.siteCode())
                .ifPresent(site -> values.put("site", language == Texts.ZH ? site.nameZh() : site.nameEn()));
        values.put("date", String.valueOf(about.day()));
        values.put("expected", ExpectedText.of(language, about.day()));
        return language.say("notice." + kind, values);
    }
}
