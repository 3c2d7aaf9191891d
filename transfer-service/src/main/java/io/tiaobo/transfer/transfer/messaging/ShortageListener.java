package io.tiaobo.transfer.transfer.messaging;

import io.tiaobo.contracts.shortage.v1.CaseEscalatedV1;
import io.tiaobo.contracts.shortage.v1.CaseOpenedV1;
import io.tiaobo.contracts.shortage.v1.CaseProgressedV1;
import io.tiaobo.contracts.shortage.v1.CauseConfirmedV1;
import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.PatientWithdrawnV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortagePressedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.shortage.v1.SitePressedV1;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.kafka.Incoming;
import io.tiaobo.runtime.kafka.MessageConsumer;
import io.tiaobo.transfer.network.messaging.NetworkListener;
import io.tiaobo.transfer.network.projection.WaitingPatients;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.command.RaiseNeed;
import io.tiaobo.transfer.transfer.command.RequestTransfer;
import io.tiaobo.transfer.transfer.process.StepTimes;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Every shortage becomes one transfer (S1-22); a resolved shortage gives up what has not left its donors. */
@Component
class ShortageListener {
    private final CommandExecutor commands;
    private final WaitingPatients patients;
    private final StepTimes times;
    private final Clock clock;

    ShortageListener(CommandExecutor commands, WaitingPatients patients, StepTimes times, Clock clock) {
        this.commands = commands;
        this.patients = patients;
        this.times = times;
        this.clock = clock;
    }

    /** After the network: an old shortage must not be searched for before the stock of the donors is known. */
    @Bean
    MessageConsumer shortageConsumer() {
        return MessageConsumer.named("transfer-shortages")
                .after(NetworkListener.CONSUMER)
                .on(ShortageDeclaredV1.class, this::onDeclared)
                .on(ShortageNeedChangedV1.class, this::onNeedChanged)
                .on(ShortageResolvedV1.class, this::onResolved)
                .on(PatientRegisteredV1.class, this::onRegistered)
                .on(
                        PatientServedV1.class,
                        message -> patients.remove(message.data().entryId()))
                .on(
                        PatientWithdrawnV1.class,
                        message -> patients.remove(message.data().entryId()))
                .ignoring(
                        ShortageEscalatedV1.class,
                        CaseOpenedV1.class,
                        CaseProgressedV1.class,
                        CauseConfirmedV1.class,
                        CaseEscalatedV1.class,
                        SitePressedV1.class,
                        ShortagePressedV1.class);
    }

    private static String transferOf(String shortageId) {
        return "T/" + shortageId;
    }

    private void onDeclared(Incoming<ShortageDeclaredV1> message) {
        ShortageDeclaredV1 shortage = message.data();
        Instant now = StepTimes.now(clock);
        String transferId = transferOf(shortage.shortageId());
        commands.execute(
                transferId + ":request:" + message.id(),
                new RequestTransfer(
                        transferId,
                        shortage.shortageId(),
                        null,
                        shortage.siteCode(),
                        shortage.drugCode(),
                        shortage.quantityNeeded(),
                        Urgency.valueOf(shortage.urgency()),
                        now.plus(times.search()),
                        now));
    }

    private void onNeedChanged(Incoming<ShortageNeedChangedV1> message) {
        ShortageNeedChangedV1 change = message.data();
        String transferId = transferOf(change.shortageId());
        commands.execute(
                transferId + ":need:" + message.id(),
                new RaiseNeed(
                        transferId, change.quantityNeeded(), Urgency.valueOf(change.urgency()), StepTimes.now(clock)));
    }

    private void onResolved(Incoming<ShortageResolvedV1> message) {
        String transferId = transferOf(message.data().shortageId());
        Instant now = StepTimes.now(clock);
        commands.execute(
                transferId + ":resolved:" + message.id(),
                new CancelTransfer(
                        transferId, "SHORTAGE_" + message.data().outcome(), "RULE", now.plus(times.comeBack()), now));
    }

    private void onRegistered(Incoming<PatientRegisteredV1> message) {
        PatientRegisteredV1 entry = message.data();
        patients.add(entry.entryId(), entry.siteCode(), entry.drugCode(), entry.quantity());
    }
}
