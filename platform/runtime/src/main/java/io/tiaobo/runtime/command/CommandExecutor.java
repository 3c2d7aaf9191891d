package io.tiaobo.runtime.command;

import io.tiaobo.runtime.command.CommandGroups.Outcome;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.error.Transience;
import io.tiaobo.runtime.eventstore.AggregateCache;
import io.tiaobo.runtime.eventstore.Presumption;
import io.tiaobo.runtime.eventstore.UnprovenException;
import io.tiaobo.runtime.fault.LocalStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands so that each id has one effect and one answer. The answers are stored in the same transaction as the events.
 * Inside a consumer, a processor or a deadline it joins the running unit of work; otherwise it opens one and repeats it a
 * bounded number of times when another replica was faster. Commands of concurrent callers share one ({@link CommandGroups}).
 * Whether an id was run before, and what others did to an aggregate, is asked only if it is not in memory or turns out to be wrong
 * (ADR 0019): the keys of the tables see to that.
 */
public final class CommandExecutor {
    private static final int LARGEST_GROUP = 200;

    private final CommandBus commandBus;
    private final CommandLog commandLog;
    private final UnitsOfWork unitsOfWork;
    private final AggregateCache cache;
    private final @Nullable CommandGroups groups;
    private final Confidence confidence = new Confidence();

    /**
     * Runs commands.
     *
     * @param cache where their aggregates are kept
     * @param lanes groups of commands of concurrent callers that run at a time; 0: every command has a unit of work of its own
     */
    public CommandExecutor(
            CommandBus commandBus, CommandLog commandLog, UnitsOfWork unitsOfWork, AggregateCache cache, int lanes) {
        this.commandBus = commandBus;
        this.commandLog = commandLog;
        this.unitsOfWork = unitsOfWork;
        this.cache = cache;
        this.groups = lanes == 0 ? null : new CommandGroups(lanes, LARGEST_GROUP, this::runGroup);
    }

    /**
     * Runs one command once per id.
     *
     * @throws CommandIdReusedException if the id came with another command before
     */
    public Decision execute(String commandId, Object command) {
        IdentifiedCommand identified = new IdentifiedCommand(commandId, command);
        if (groups == null || CurrentUnitOfWork.isStarted()) {
            return executeAll(List.of(identified)).get(0);
        }
        return groups.run(identified).orThrow();
    }

    /** One unit of work for all; if it fails because of one of them, one for each. */
    private List<Outcome> runGroup(List<IdentifiedCommand> group) {
        try {
            return runTogether(group, Function.identity());
        } catch (RuntimeException e) {
            if (group.size() == 1 || Transience.passes(e)) {
                return Collections.nCopies(group.size(), Outcome.of(e));
            }
            return group.stream()
                    .flatMap(command -> runGroup(List.of(command)).stream())
                    .toList();
        }
    }

    /**
     * Runs commands in the given order with one commit. Either all of them are stored or none.
     *
     * @return the answers in the order of the commands
     * @throws CommandIdReusedException if an id came with another command before, also within the batch
     */
    public List<Decision> executeAll(List<IdentifiedCommand> batch) {
        Function<List<Outcome>, List<Decision>> allOrNone =
                outcomes -> outcomes.stream().map(Outcome::orThrow).toList();
        if (CurrentUnitOfWork.isStarted()) {
            LocalStep.withinUnnamed(() -> steps(batch));
            return allOrNone.apply(runAndRemember(batch, commandLog.find(batch)));
        }
        return runTogether(batch, allOrNone);
    }

    /** In one unit of work: on what is in memory, if that is all that is needed, and after asking if it proves wrong. */
    private <T> T runTogether(List<IdentifiedCommand> batch, Function<List<Outcome>, T> result) {
        if (isInMemory(batch) && confidence.isGiven()) {
            try {
                return unitsOfWork.run(LocalStep.of(() -> steps(batch), () -> {
                    Presumption.begin();
                    return result.apply(runAndRemember(batch, Map.of()));
                }));
            } catch (RuntimeException e) {
                giveUpIfAskingIsVain(e);
            }
        }
        return unitsOfWork.runWithRetry(
                LocalStep.of(() -> steps(batch), () -> result.apply(runAndRemember(batch, commandLog.find(batch)))));
    }

    /** Whatever failed on what was in memory may do well on what is true, but not while the database is away. */
    private void giveUpIfAskingIsVain(RuntimeException failure) {
        boolean conflict = Transience.isConflict(failure);
        if (!conflict && Transience.passes(failure)) {
            throw failure;
        }
        if (conflict && !(failure instanceof UnprovenException)) {
            confidence.lose();
        }
    }

    private boolean isInMemory(List<IdentifiedCommand> batch) {
        return batch.stream()
                .map(command -> AnnotatedTarget.idOf(command.command()).toString())
                .allMatch(id -> cache.firstUnread(id) > 0);
    }

    private static List<String> steps(List<IdentifiedCommand> batch) {
        return batch.stream()
                .map(command -> "command/" + command.command().getClass().getSimpleName())
                .toList();
    }

    /** Whether a command of this id was run before; a process that is rebuilt from old events need not decide again. */
    public boolean hasRun(String commandId) {
        return commandLog.contains(commandId);
    }

    private List<Outcome> runAndRemember(List<IdentifiedCommand> batch, Map<String, CommandLog.Entry> known) {
        Map<String, CommandLog.Entry> fresh = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (IdentifiedCommand command : batch) {
            String fingerprint = Fingerprint.of(command.command());
            CommandLog.Entry earlier = known.getOrDefault(command.id(), fresh.get(command.id()));
            if (earlier == null) {
                CommandLog.Entry entry = new CommandLog.Entry(fingerprint, dispatch(command), command.asked());
                fresh.put(command.id(), entry);
                command.carry();
                outcomes.add(Outcome.of(entry.answer()));
            } else if (earlier.fingerprint().equals(fingerprint)) {
                outcomes.add(Outcome.of(earlier.answer()));
            } else {
                outcomes.add(Outcome.of(new CommandIdReusedException(command.id())));
            }
        }
        commandLog.insert(fresh);
        return outcomes;
    }

    private Decision dispatch(IdentifiedCommand command) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command.command());
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        commandBus.dispatch(message, callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw UnitsOfWork.asRuntimeException(result.exceptionResult());
        }
        if (result.getPayload() instanceof Decision decision) {
            return decision;
        }
        throw new IllegalStateException(
                command.command().getClass().getSimpleName() + " must be answered with a Decision");
    }
}
