package io.tiaobo.simulator;

import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.simulator.service.Service;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something a person asks for: sent under one id until there is an answer, and sometimes once more after that. */
final class Deed {
    private final Service service;
    private final String id;
    private final Supplier<Object> command;
    private @Nullable Decision answer;

    Deed(Service service, String id, Supplier<Object> command) {
        this.service = service;
        this.id = id;
        this.command = command;
    }

    Service service() {
        return service;
    }

    String id() {
        return id;
    }

    @Nullable Decision answer() {
        return answer;
    }

    /** Sends it; what it is decided with is looked up in the same transaction. Throws when the answer got lost. */
    Decision send() {
        Decision now =
                service.unitsOfWork().runWithRetry(() -> service.commands().execute(id, command.get()));
        if (answer != null && !answer.equals(now)) {
            throw new ViolationException("I15", id, "was answered with " + answer + " and then with " + now);
        }
        answer = now;
        return now;
    }
}
