package io.tiaobo.transfer.transfer.web;

import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.transfer.sourcing.domain.DonorCandidate;
import io.tiaobo.transfer.sourcing.domain.Explanation;
import io.tiaobo.transfer.sourcing.projection.Wording;
import io.tiaobo.transfer.transfer.event.DonorsChosen;
import io.tiaobo.transfer.transfer.projection.LegRow;
import io.tiaobo.transfer.transfer.projection.PastEvent;
import io.tiaobo.transfer.transfer.projection.TransferQueries;
import io.tiaobo.transfer.transfer.projection.TransferRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts one transfer together for people: rows, searches in words, timeline. */
@Component
class TransferDetails {
    /**
     * One transfer.
     *
     * @param transfer as it stands
     * @param legs by number
     * @param searches every donor search, in order
     * @param timeline all that happened, in order
     */
    record Detail(TransferRow transfer, List<LegRow> legs, List<SearchInWords> searches, List<Moment> timeline) {
        /** The receiver and every donor. */
        String[] sites() {
            return Stream.concat(Stream.of(transfer.siteCode()), legs.stream().map(LegRow::donorSite))
                    .toArray(String[]::new);
        }
    }

    /**
     * One donor search.
     *
     * @param search its number
     * @param needed units looked for
     * @param covered units the chosen donors are asked for
     * @param completedAt when, UTC
     * @param candidates every site looked at, in order
     */
    record SearchInWords(
            int search, long needed, long covered, Instant completedAt, List<ExplainedCandidate> candidates) {}

    /**
     * A site looked at.
     *
     * @param numbers the arithmetic of the decision
     * @param explanation the same in words
     */
    record ExplainedCandidate(DonorCandidate numbers, Explanation explanation) {}

    private final TransferQueries transfers;
    private final Wording wording;
    private final Timeline timeline;

    TransferDetails(TransferQueries transfers, Wording wording, Timeline timeline) {
        this.transfers = transfers;
        this.wording = wording;
        this.timeline = timeline;
    }

    Detail of(String id) {
        TransferRow transfer = mustExist(id);
        List<PastEvent> history = transfers.history(id);
        List<SearchInWords> searches = history.stream()
                .filter(event -> event.type().equals("donors-chosen"))
                .map(event -> inWords(StrictJson.tolerantMapper().readValue(event.payload(), DonorsChosen.class)))
                .toList();
        return new Detail(transfer, transfers.legs(id), searches, timeline.of(history, transfer.drugCode()));
    }

    TransferRow mustExist(String id) {
        return transfers.find(id).orElseThrow(() -> NotFoundException.of("transfer", id));
    }

    /** The donor of a leg; none if there is no such leg. */
    String[] donorOf(String id, int number) {
        return transfers.legs(id).stream()
                .filter(leg -> leg.leg() == number)
                .map(LegRow::donorSite)
                .toArray(String[]::new);
    }

    private SearchInWords inWords(DonorsChosen search) {
        List<ExplainedCandidate> candidates = search.candidates().stream()
                .map(candidate -> new ExplainedCandidate(candidate, wording.explain(candidate, search.drugCode())))
                .toList();
        return new SearchInWords(search.search(), search.needed(), search.covered(), search.completedAt(), candidates);
    }
}
