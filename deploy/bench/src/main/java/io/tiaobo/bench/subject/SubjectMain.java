package io.tiaobo.bench.subject;

import io.tiaobo.bench.report.Rounds;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The JVM of one subject: reads orders from standard input, answers on standard output; logs go to standard error. */
public final class SubjectMain {
    private static final System.Logger LOG = System.getLogger(SubjectMain.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private final Class<?> type;
    private @Nullable Subject subject;
    private int items;

    private SubjectMain(Class<?> type) {
        this.type = type;
    }

    /** Runs until standard input ends; the argument is the subject's class. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        SubjectMain main = new SubjectMain(Class.forName(arguments[0]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            answers.println(JSON.writeValueAsString(main.answer(JSON.readValue(line, Order.class))));
        }
        main.rest();
        System.exit(0); // whatever threads a framework has left behind
    }

    private Answer answer(Order order) {
        try {
            if (order.task().equals("rest")) {
                rest();
                return new Answer(Map.of(), "", null);
            }
            if (order.task().equals("publish")) {
                return new Answer(Map.of(), subject().publish(), null);
            }
            Map<String, Double> figures = carryOut(order);
            subject().settle();
            return new Answer(figures, "", null);
        } catch (Exception e) {
            LOG.log(System.Logger.Level.ERROR, order.task() + " failed", e);
            return new Answer(Map.of(), "", order.task() + ": " + e);
        }
    }

    private Map<String, Double> carryOut(Order order) throws Exception {
        return switch (order.task()) {
            case "open" -> open(order);
            case "stock" -> stock(order);
            case "serve" -> Map.of("port", (double) subject().serve());
            case "movements" -> Map.of("perSecond", movements(order));
            case "batches" -> Map.of("perSecond", batches(order));
            case "burst" -> Map.of("perSecond", burst(order));
            case "tell" -> tell(order);
            case "cold" -> Map.of("millis", cold(order.number("from"), order.number("to")));
            default -> perform(order);
        };
    }

    private Subject subject() {
        return Objects.requireNonNull(subject, "not open");
    }

    /** Closes what is open; the process keeps what its compiler has learned. */
    private void rest() throws Exception {
        if (subject != null) {
            subject.close();
            subject = null;
        }
    }

    private Map<String, Double> open(Order order) throws Exception {
        subject = (Subject) type.getConstructor().newInstance();
        subject.open(new Servers(order.text("url"), order.text("user"), order.text("password"), order.text("kafka")));
        return Map.of();
    }

    private Map<String, Double> stock(Order order) throws Exception {
        items = order.number("items");
        subject().stock(items);
        return Map.of();
    }

    /** Whatever creates stock items in its own way says how many the callers may choose from. */
    private Map<String, Double> perform(Order order) throws Exception {
        if (order.with().containsKey("items")) {
            items = order.number("items");
        }
        return subject().perform(order);
    }

    private double movements(Order order) throws Exception {
        return ClosedLoop.perSecond(
                order.number("callers"), order.number("millis"), () -> subject().move(movement(items)));
    }

    private double batches(Order order) throws Exception {
        int size = order.number("size");
        return size
                * ClosedLoop.perSecond(
                        order.number("callers"),
                        order.number("millis"),
                        () -> subject().moveAll(batch(size)));
    }

    /** So many movements and no more. */
    private double burst(Order order) throws Exception {
        return ClosedLoop.perSecondOf(
                order.number("callers"), order.number("count"), () -> subject().move(movement(items)));
    }

    /** Movements at a steady rate, each of another item; the moment of each one's commit by the key of its item. */
    private Map<String, Double> tell(Order order) throws Exception {
        Map<String, Double> committed = new ConcurrentHashMap<>();
        int from = order.number("from");
        OpenLoop.run(order.number("perSecond"), order.number("count"), (number, due) -> {
            int item = (from + number) % items;
            committed.put(Movement.key(item), (double) subject().moveAndTell(new Movement(newId(), item)));
        });
        return committed;
    }

    /** Median milliseconds of one movement of each of these items, one after the other. */
    private double cold(int from, int to) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int item = from; item < to; item++) {
            long begin = System.nanoTime();
            subject().move(new Movement(newId(), item));
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return Rounds.median(millis);
    }

    /** In the order of the items, as the intake sorts them so that two batches never wait for each other. */
    private List<Movement> batch(int size) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(items))
                .limit(size)
                .sorted()
                .mapToObj(item -> new Movement(newId(), item))
                .toList();
    }

    private static Movement movement(int items) {
        return new Movement(newId(), ThreadLocalRandom.current().nextInt(items));
    }

    /** A random id without the cost of a secure one; a caller's own, not the server's. */
    static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
