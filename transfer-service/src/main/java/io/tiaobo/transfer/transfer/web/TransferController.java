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
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.Page;
import io.tiaobo.transfer.network.projection.Drug;
import io.tiaobo.transfer.network.projection.DrugTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.sourcing.domain.Site;
import io.tiaobo.transfer.transfer.command.CancelTransfer;
import io.tiaobo.transfer.transfer.command.RequestTransfer;
import io.tiaobo.transfer.transfer.process.StepTimes;
import io.tiaobo.transfer.transfer.projection.TransferQueries;
import io.tiaobo.transfer.transfer.projection.TransferRow;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Transfers as a whole. A transfer's id contains slashes and therefore always travels as {@code ?id=}; {@code /transfers} is the list,
 * {@code /transfer?id=} is one of them.
 */
@RestController
@Tag(name = "transfers", description = "调拨 · Transfers; one of them is /transfer?id=T/<shortage> or ?id=T/m/<key>")
class TransferController {
    private final CommandExecutor commands;
    private final TransferQueries transfers;
    private final TransferDetails details;
    private final SiteTable sites;
    private final DrugTable drugs;
    private final StepTimes times;
    private final Clock clock;
    private final SiteGuard guard;

    TransferController(
            CommandExecutor commands,
            TransferQueries transfers,
            TransferDetails details,
            SiteTable sites,
            DrugTable drugs,
            StepTimes times,
            Clock clock,
            SiteGuard guard) {
        this.commands = commands;
        this.transfers = transfers;
        this.details = details;
        this.sites = sites;
        this.drugs = drugs;
        this.times = times;
        this.clock = clock;
        this.guard = guard;
    }

    @PostMapping("/transfers")
    @Allowed(Right.MOVE_STOCK)
    @Operation(summary = "手工申请调拨 · Ask for a transfer by hand; its id is T/m/<Idempotency-Key>")
    Answers.Accepted request(
            @RequestHeader("Idempotency-Key") String commandId,
            @Valid @RequestBody NewTransfer wanted,
            @Parameter(hidden = true) Person person) {
        guard.at(wanted.siteCode());
        if (sites.network().site(wanted.siteCode()).filter(Site::active).isEmpty()) {
            throw BadInputException.of("siteCode", "SITE_UNKNOWN", "site", wanted.siteCode());
        }
        if (drugs.find(wanted.drugCode()).filter(Drug::active).isEmpty()) {
            throw BadInputException.of("drugCode", "DRUG_UNKNOWN", "drug", wanted.drugCode());
        }
        Instant now = StepTimes.now(clock);
        return Answers.of(commands.execute(
                commandId,
                new RequestTransfer(
                        "T/m/" + commandId,
                        null,
                        person.isMachine() ? null : person.subject(),
                        wanted.siteCode(),
                        wanted.drugCode(),
                        wanted.quantity(),
                        wanted.urgency(),
                        now.plus(times.search()),
                        now)));
    }

    @GetMapping("/transfers")
    @Allowed(Right.READ_SITE)
    @Operation(summary = "调拨列表 · Transfers, the latest first")
    Page<TransferRow> list(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String donor,
            @RequestParam(required = false) @Nullable String drug,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return transfers.list(
                new TransferQueries.Filter(open, site, donor, drug), guard.sites(null), page, size);
    }

    @GetMapping("/transfer")
    @Allowed(Right.READ_SITE)
    @Operation(summary = "一笔调拨 · One transfer with legs, clocks, searches in words, and its timeline")
    TransferDetails.Detail one(@RequestParam String id) {
        TransferDetails.Detail found = details.of(id);
        guard.at(found.sites());
        return found;
    }

    @PostMapping("/transfer/cancellation")
    @Allowed(Right.MOVE_STOCK)
    @Operation(summary = "取消调拨 · Give the transfer up; goods on their way must be received or returned")
    Answers.Accepted cancel(
            @RequestHeader("Idempotency-Key") String commandId,
            @RequestParam String id,
            @Valid @RequestBody Refusal why) {
        guard.at(details.mustExist(id).siteCode());
        Instant now = StepTimes.now(clock);
        return Answers.of(commands.execute(
                commandId, new CancelTransfer(id, why.reason(), why.by(), now.plus(times.comeBack()), now)));
    }
}
