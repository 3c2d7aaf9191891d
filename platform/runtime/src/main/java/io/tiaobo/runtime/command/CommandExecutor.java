package io.tiaobo.runtime.command;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.fault.LocalStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Runs commands so that each id has one effect and one answer. The answers are stored in the same transaction as the events.
 * Inside a consumer, a processor or a deadline it joins the running unit of work; otherwise it opens one and repeats it a
 * bounded number of times when another replica was faster.
 */
public final class CommandExecutor {
    private final CommandBus commandBus;
    private final CommandLog commandLog;
    private final UnitsOfWork unitsOfWork;

    /** Used by the wiring. */
    public CommandExecutor(CommandBus commandBus, CommandLog commandLog, UnitsOfWork unitsOfWork) {
        this.commandBus = commandBus;
        this.commandLog = commandLog;
        this.unitsOfWork = unitsOfWork;
    }

    /**
     * Runs one command once per id.
     *
     * @throws CommandIdReusedException if the id came with another command before
     */
    public Decision execute(String commandId, Object command) {
        return executeAll(List.of(new IdentifiedCommand(commandId, command))).get(0);
    }

    /**
     * Runs commands in the given order with one commit. Either all of them are stored or none.
     *
     * @return the answers in the order of the commands
     * @throws CommandIdReusedException if an id came with another command before, also within the batch
     */
    public List<Decision> executeAll(List<IdentifiedCommand> batch) {
        Supplier<List<Decision>> work = () -> runAndRemember(batch);
        if (CurrentUnitOfWork.isStarted()) {
            LocalStep.withinUnnamed(() -> steps(batch));
            return work.get();
        }
        return unitsOfWork.runWithRetry(LocalStep.of(() -> steps(batch), work));
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

    private List<Decision> runAndRemember(List<IdentifiedCommand> batch) {
        Map<String, CommandLog.Entry> known = commandLog.find(batch);
        Map<String, CommandLog.Entry> fresh = new LinkedHashMap<>();
        List<Decision> answers = new ArrayList<>(batch.size());
        for (IdentifiedCommand command : batch) {
            String fingerprint = Fingerprint.of(command.command());
            CommandLog.Entry earlier = known.getOrDefault(command.id(), fresh.get(command.id()));
            if (earlier == null) {
                CommandLog.Entry entry = new CommandLog.Entry(fingerprint, dispatch(command));
                fresh.put(command.id(), entry);
                answers.add(entry.answer());
            } else if (earlier.fingerprint().equals(fingerprint)) {
                answers.add(earlier.answer());
            } else {
                throw new CommandIdReusedException(command.id());
            }
        }
        commandLog.insert(fresh);
        return answers;
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
