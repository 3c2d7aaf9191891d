package io.tiaobo.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must hold of the stored events of every service; a service adds its histories. */
@DisplayName("I17, F20: every event ever stored is read, and goes on as it did")
public abstract class StoredEventsContract {
    private final Function<String, Object> read;
    private final Collection<String> types;
    private final EventCorpus corpus;

    /**
     * The corpus in {@code src/test/resources/events/v1}.
     *
     * @param write the production code that stores, see {@link EventCorpus}
     * @param read the production code that reads
     * @param aggregates of the service
     * @param types every event type in its present revision, {@code <name>-r<revision>}
     */
    protected StoredEventsContract(
            Function<Object, String> write,
            Function<String, Object> read,
            Collection<Class<?>> aggregates,
            Collection<String> types) {
        this.read = read;
        this.types = types;
        corpus = new EventCorpus(Path.of("src/test/resources/events/v1"), write, read, aggregates);
    }

    /** Calls {@link #history} for each history of the service. */
    protected abstract void histories();

    /** Replays a history and puts the questions to the aggregates, see {@link EventCorpus#checkHistory}. */
    protected final void history(String name, List<?> origin, List<?> questions) {
        corpus.checkHistory(name, origin, questions);
    }

    @Test
    void everyHistoryIsReplayedAndAnswersAsBeforeAndEveryTypeHasASample() {
        histories();
        corpus.checkSamples(types);
    }

    @Test
    void anUnknownTypeStopsTheReader() {
        String unknown = "{\"name\":\"shelf-evaporated\",\"revision\":\"1\",\"payload\":{}}";
        assertThatThrownBy(() -> read.apply(unknown)).hasMessageContaining("shelf-evaporated");
    }
}
