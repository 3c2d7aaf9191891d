package io.tiaobo.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops processes in the middle of what they are doing and lets them go on, as a frozen virtual machine would. */
public final class Signals {
    private Signals() {}

    /** SIGSTOP to a process of ours and to everything below it. */
    public static void pause(long pid) {
        send("STOP", pid);
    }

    /** SIGCONT to a process of ours and to everything below it. */
    public static void resume(long pid) {
        send("CONT", pid);
    }

    private static void send(String signal, long pid) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants()))
                .orElseGet(Stream::of)
                .forEach(process -> command.add(String.valueOf(process.pid())));
        if (command.size() == 2) {
            return;
        }
        try {
            // A child that ended meanwhile makes the answer not 0, which is of no interest.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + signal + " to " + pid, e);
        }
    }
}
