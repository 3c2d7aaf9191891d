package io.tiaobo.transfer.transfer.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.transfer.transfer.command.ApproveLeg;
import io.tiaobo.transfer.transfer.command.DispatchLeg;
import io.tiaobo.transfer.transfer.command.ReceiveLeg;
import io.tiaobo.transfer.transfer.command.RefuseLeg;
import io.tiaobo.transfer.transfer.command.ReturnLeg;
import io.tiaobo.transfer.transfer.command.TransferCommand;
import io.tiaobo.transfer.transfer.event.CountedLot;
import io.tiaobo.transfer.transfer.process.StepTimes;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the two sites of a leg do themselves (S1-31). The transfer is named by {@code ?id=}, the leg by its number. */
@RestController
@RequestMapping("/transfer/legs/{leg}")
@Tag(name = "legs", description = "调拨分单 · The legs of a transfer, /transfer/legs/{n}/...?id=T/...")
class LegController {
    private final CommandExecutor commands;
    private final TransferDetails details;
    private final StepTimes times;
    private final SiteGuard guard;
    private final Clock clock;

    LegController(CommandExecutor commands, TransferDetails details, StepTimes times, Clock clock, SiteGuard guard) {
        this.commands = commands;
        this.details = details;
        this.times = times;
        this.clock = clock;
        this.guard = guard;
    }

    @PostMapping("/approval")
    @Allowed(Right.MOVE_STOCK)
    @Operation(summary = "调出方同意 · The donor promises; it may promise less than is reserved")
    Answers.Accepted approve(
            @RequestHeader("Idempotency-Key") String commandId,
            @PathVariable int leg,
            @RequestParam String id,
            @Valid @RequestBody Approval promise,
            @Parameter(hidden = true) Person person) {
        Instant now = StepTimes.now(clock);
        return asDonor(
                commandId,
                leg,
                new ApproveLeg(
                        id,
                        leg,
                        promise.quantity(),
                        person.isMachine() ? promise.by() : person.subject(),
                        promise.promisedAt(),
                        now.plus(times.dispatch()),
                        now));
    }

    @PostMapping("/refusal")
    @Allowed(Right.MOVE_STOCK)
    @Operation(summary = "调出方拒绝 · The donor says no, before or after its promise; the next donor is asked")
    Answers.Accepted refuse(
            @RequestHeader("Idempotency-Key") String commandId,
            @PathVariable int leg,
            @RequestParam String id,
            @Valid @RequestBody Refusal no) {
        return asDonor(commandId, leg, new RefuseLeg(id, leg, no.reason(), no.by(), StepTimes.now(clock)));
    }

    @PostMapping("/dispatch")
    @Allowed(Right.MOVE_STOCK)
    @Operation(summary = "调出方发出 · The donor sends; what is not sent is released")
    Answers.Accepted dispatch(
            @RequestHeader("Idempotency-Key") String commandId,
            @PathVariable int leg,
            @RequestParam String id,
            @Valid @RequestBody Dispatch dispatch) {
        Instant now = StepTimes.now(clock);
        return asDonor(commandId, leg, new DispatchLeg(id, leg, dispatch.quantity(), now.plus(times.booking()), now));
    }

    @PostMapping("/receipt")
    @Allowed(Right.MOVE_STOCK)
    @Operation(summary = "调入方收货清点 · The receiver counts; several receipts add up")
    Answers.Accepted receive(
            @RequestHeader("Idempotency-Key") String commandId,
            @PathVariable int leg,
            @RequestParam String id,
            @Valid @RequestBody Count count) {
        List<CountedLot> lines = count.lines().stream()
                .map(line ->
                        new CountedLot(line.lot(), null, line.accepted(), line.rejected(), line.lost(), line.over()))
                .toList();
        return asReceiver(commandId, new ReceiveLeg(id, leg, commandId, lines, StepTimes.now(clock)));
    }

    @PostMapping("/return")
    @Allowed(Right.MOVE_STOCK)
    @Operation(summary = "退回调出方 · What is left on the way goes back to the donor")
    Answers.Accepted giveBack(
            @RequestHeader("Idempotency-Key") String commandId, @PathVariable int leg, @RequestParam String id) {
        Instant now = StepTimes.now(clock);
        return asReceiver(commandId, new ReturnLeg(id, leg, now.plus(times.comeBack()), now));
    }

    private Answers.Accepted asDonor(String commandId, int leg, TransferCommand command) {
        details.mustExist(command.transferId());
        guard.at(details.donorOf(command.transferId(), leg));
        return Answers.of(commands.execute(commandId, command));
    }

    private Answers.Accepted asReceiver(String commandId, TransferCommand command) {
        guard.at(details.mustExist(command.transferId()).siteCode());
        return Answers.of(commands.execute(commandId, command));
    }
}
