package io.tiaobo.bench.subject;

import io.tiaobo.testkit.access.TestIssuer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The driver's end of a subject. The JVM settings are the same for every subject. */
public final class SubjectProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> JVM =
            List.of("-Xms768m", "-Xmx768m", "-XX:+UseParallelGC", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8");

    private final String name;
    private final String subject;
    private final Path log;
    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private SubjectProcess(String name, String subject, Path log, Process process) {
        this.name = name;
        this.subject = subject;
        this.log = log;
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts the JVM.
     *
     * @param name for reports
     * @param subjectClass class of the subject
     * @param classPath where it is found
     * @param log where its standard error goes
     * @param jvm further JVM options, for a profiler
     */
    public static SubjectProcess start(String name, String subjectClass, String classPath, Path log, List<String> jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(jvm);
        TestIssuer.get().settings().forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(List.of("-cp", classPath, SubjectMain.class.getName(), subjectClass));
        try {
            File file = log.toFile();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.to(file))
                    .start();
            return new SubjectProcess(name, subjectClass, log, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which subject it is. */
    public String name() {
        return name;
    }

    /** Class of the subject. */
    public String subject() {
        return subject;
    }

    /** Gives an order and waits for its figures; throws with the subject's own words if it failed. */
    public Map<String, Double> order(String task, Map<String, String> with) {
        return ask(task, with).figures();
    }

    /** Lets the subject publish; returns the topic. */
    public String publish() {
        return ask("publish", Map.of()).text();
    }

    private Answer ask(String task, Map<String, String> with) {
        orders.println(JSON.writeValueAsString(new Order(task, with)));
        try {
            String line = answers.readLine();
            while (line != null && !line.startsWith("{")) {
                line = answers.readLine(); // a word of the JVM's own, as a recorder says one
            }
            if (line == null) {
                throw new IllegalStateException(name + " has ended; its log: " + log);
            }
            Answer answer = JSON.readValue(line, Answer.class);
            if (answer.failure() != null) {
                throw new IllegalStateException(name + " · " + answer.failure() + " (log: " + log + ")");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes everything it has opened; it can be opened again on another database, warmer than a new process. Ends it if that fails. */
    public boolean rest() {
        try {
            order("rest", Map.of());
            return true;
        } catch (IllegalStateException e) {
            close();
            return false;
        }
    }

    /** An order with one figure as its result. */
    public double figure(String task, String figure, Map<String, String> with) {
        Double value = order(task, with).get(figure);
        if (value == null) {
            throw new IllegalStateException(name + " gave no '" + figure + "' for " + task);
        }
        return value;
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
