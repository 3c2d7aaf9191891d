package io.tiaobo.shortage.shortage.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.shortage.command.CancelShortage;
import io.tiaobo.shortage.shortage.command.DeclareShortage;
import io.tiaobo.shortage.shortage.command.EscalateShortage;
import io.tiaobo.shortage.shortage.command.ObserveLevel;
import io.tiaobo.shortage.shortage.command.PressForShortage;
import io.tiaobo.shortage.shortage.event.ShortageDeclared;
import io.tiaobo.shortage.shortage.event.ShortageEscalated;
import io.tiaobo.shortage.shortage.event.ShortageNeedChanged;
import io.tiaobo.shortage.shortage.event.ShortagePressed;
import io.tiaobo.shortage.shortage.event.ShortageResolved;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All shortages of one drug at one site, one episode after the other. One aggregate holds at most one open episode, so a
 * second open shortage cannot exist (I8). Whether there is a shortage and how bad it is, {@link ShortagePolicy} says.
 */
public class Shortage {
    @AggregateIdentifier
    private @Nullable String stockItem;

    private int episodes;
    private @Nullable Episode open;

    Shortage() {}

    /** Here a shortage is declared: by refusal, waiting patient or hand. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DeclareShortage c) {
        if (open != null) {
            boolean raised = raise(open, c, c.requested(), ShortagePolicy.urgency(c.level(), c.patientDaysLeft()));
            return outcome(raised ? "RAISED" : "UNCHANGED");
        }
        if (c.cause() != Cause.MANUAL && ShortagePolicy.restocked(c.level(), c.requested())) {
            return Decision.accept(Map.of("outcome", "NOT_SHORT"));
        }
        declare(c);
        return outcome("DECLARED");
    }

    /** Here a shortage is declared or ended by what is on the shelf. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ObserveLevel c) {
        Optional<Cause> cause = ShortagePolicy.causeOf(c.level());
        Episode episode = open;
        if (episode == null) {
            cause.ifPresent(why -> declare(byLevel(c, why)));
        } else if (ShortagePolicy.restocked(c.level(), episode.requested())) {
            apply(new ShortageResolved(
                    episode.shortageId(),
                    c.siteCode(),
                    c.drugCode(),
                    null,
                    c.level().usable(),
                    c.now()));
        } else {
            raiseByLevel(episode, c, cause.orElse(Cause.BELOW_MINIMUM));
        }
        return Decision.accept(Map.of("open", String.valueOf(open != null)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EscalateShortage c) {
        if (open == null || !open.shortageId().equals(c.shortageId())) {
            return Decision.refuse("SHORTAGE_NOT_OPEN", Map.of("site", c.siteCode(), "drug", c.drugCode()));
        }
        if (!open.escalated()) {
            apply(new ShortageEscalated(c.shortageId(), c.siteCode(), c.drugCode(), c.purchaseQuantity(), c.now()));
        }
        return Decision.accept(Map.of("shortageId", c.shortageId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(PressForShortage c) {
        if (open == null || !open.shortageId().equals(c.shortageId())) {
            return Decision.refuse("SHORTAGE_NOT_OPEN", Map.of("site", c.siteCode(), "drug", c.drugCode()));
        }
        apply(new ShortagePressed(
                c.shortageId(),
                c.siteCode(),
                c.drugCode(),
                c.transferId(),
                c.leg(),
                c.step(),
                c.responsibleSite(),
                c.office(),
                c.officerRef(),
                c.now()));
        return Decision.accept(Map.of("site", c.responsibleSite(), "step", c.step()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CancelShortage c) {
        if (open == null) {
            return Decision.refuse("SHORTAGE_NOT_OPEN", Map.of("site", c.siteCode(), "drug", c.drugCode()));
        }
        String ended = open.shortageId();
        apply(new ShortageResolved(
                ended, c.siteCode(), c.drugCode(), c.reason(), c.usable().evidence(), c.now()));
        return Decision.accept(Map.of("shortageId", ended));
    }

    private void declare(DeclareShortage c) {
        int episode = episodes + 1;
        apply(new ShortageDeclared(
                c.stockItem() + "/" + episode,
                c.siteCode(),
                c.drugCode(),
                episode,
                c.cause(),
                c.requested(),
                ShortagePolicy.need(c.level(), c.requested()),
                ShortagePolicy.urgency(c.level(), c.patientDaysLeft()),
                c.level(),
                c.now()));
    }

    private boolean raise(Episode episode, DeclareShortage c, long asked, Urgency asks) {
        long requested = Math.max(episode.requested(), asked);
        long need = Math.max(episode.need(), ShortagePolicy.need(c.level(), requested));
        Urgency urgency = episode.urgency().orHigher(asks);
        if (need == episode.need() && urgency == episode.urgency() && requested == episode.requested()) {
            return false;
        }
        apply(new ShortageNeedChanged(
                episode.shortageId(),
                c.siteCode(),
                c.drugCode(),
                requested,
                need,
                urgency,
                c.level().known(),
                c.now()));
        return true;
    }

    /** A level raises only what it makes more urgent, or what was declared before any level was known; not every unit sold. */
    private void raiseByLevel(Episode episode, ObserveLevel c, Cause cause) {
        Urgency urgency = ShortagePolicy.urgency(c.level(), null);
        if (!episode.levelKnown() || urgency.compareTo(episode.urgency()) > 0) {
            raise(episode, byLevel(c, cause), 0, urgency);
        }
    }

    private static DeclareShortage byLevel(ObserveLevel c, Cause cause) {
        return new DeclareShortage(c.siteCode(), c.drugCode(), cause, c.seen(), 0, null, c.now());
    }

    private Decision outcome(String outcome) {
        String shortageId = open == null ? "" : open.shortageId();
        return Decision.accept(Map.of("outcome", outcome, "shortageId", shortageId));
    }

    @EventSourcingHandler
    void on(ShortageDeclared e) {
        stockItem = e.siteCode() + "/" + e.drugCode();
        episodes = e.episode();
        open = new Episode(
                e.shortageId(),
                e.requested(),
                e.quantityNeeded(),
                e.urgency(),
                e.level().known(),
                false);
    }

    @EventSourcingHandler
    void on(ShortageNeedChanged e) {
        if (open != null) {
            open = open.raised(e.requested(), e.quantityNeeded(), e.urgency(), e.levelKnown());
        }
    }

    @EventSourcingHandler
    void on(ShortageEscalated e) {
        if (open != null) {
            open = open.withEscalation();
        }
    }

    @EventSourcingHandler
    void on(ShortageResolved e) {
        open = null;
    }

    /** The aggregate's identifier, {@code <site>/<drug>}; null before the first shortage. */
    @Nullable String stockItem() {
        return stockItem;
    }
}
