package io.tiaobo.shortage.hotline.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a case knows of its drugs, questions, clocks and handlers. Mutable; belongs to one aggregate. */
final class CaseFile {
    private final Map<String, ItemProgress> items = new LinkedHashMap<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> openQuestions = new LinkedHashSet<>();
    private final Set<String> openEnquiries = new HashSet<>();
    private final Set<Officer> handlers = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Map<CaseClock, Due> running = new EnumMap<>(CaseClock.class);
    private String siteCode = "";

    void open(Intake intake) {
        siteCode = intake.siteCode();
        intake.items().forEach(item -> items.put(item.drugCode(), ItemProgress.of(item)));
        questions.addAll(intake.questions());
        openQuestions.addAll(intake.questions());
    }

    String siteCode() {
        return siteCode;
    }

    boolean has(String drugCode) {
        return items.containsKey(drugCode);
    }

    ItemProgress item(String drugCode) {
        return Objects.requireNonNull(items.get(drugCode), drugCode);
    }

    void change(String drugCode, UnaryOperator<ItemProgress> step) {
        items.put(drugCode, step.apply(item(drugCode)));
    }

    List<String> drugs() {
        return List.copyOf(items.keySet());
    }

    Collection<ItemProgress> unsolved() {
        return items.values().stream().filter(item -> !item.solved()).toList();
    }

    /** Drugs that are still missing. */
    List<CaseItem> missing() {
        return unsolved().stream().map(ItemProgress::item).toList();
    }

    /** Why they are. */
    List<ConfirmedCause> confirmed() {
        return unsolved().stream()
                .map(item -> new ConfirmedCause(item.item().drugCode(), item.accepted()))
                .toList();
    }

    boolean done() {
        return unsolved().isEmpty() && openQuestions.isEmpty();
    }

    boolean wasAsked(String question) {
        return questions.contains(question);
    }

    void answeredPolicy(String question) {
        openQuestions.remove(question);
    }

    void asked(String enquiryId) {
        openEnquiries.add(enquiryId);
    }

    boolean asks(String enquiryId) {
        return openEnquiries.contains(enquiryId);
    }

    void answered(String enquiryId) {
        openEnquiries.remove(enquiryId);
    }

    void handledBy(Officer officer) {
        handlers.add(officer);
        offices.add(officer.office());
    }

    /** Whoever only allows something may do so again, but is no stranger to the case. */
    void allowedBy(Officer officer) {
        offices.add(officer.office());
    }

    boolean hasHandled(Officer officer) {
        return handlers.contains(officer);
    }

    boolean officeHandled(String office) {
        return offices.contains(office);
    }

    void start(List<Due> clocks) {
        clocks.forEach(due -> running.put(due.clock(), due));
    }

    void stop(CaseClock clock) {
        running.remove(clock);
    }

    /** The clock if it runs. */
    @Nullable Due running(CaseClock clock) {
        return running.get(clock);
    }
}
