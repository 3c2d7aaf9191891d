package io.tiaobo.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private final EchoServer server = new EchoServer();
    private final TcpProxy proxy = TcpProxy.to(server.port());

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesEverythingAndTheEndOfAConnection() throws IOException {
        try (Client client = new Client()) {
            assertThat(client.ask("one")).isEqualTo("one");
            String long1 = "x".repeat(200_000);
            assertThat(client.ask(long1)).isEqualTo(long1);
            client.socket.shutdownOutput();
            assertThat(client.answer()).isNull();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> proxy.connections() == 0);
    }

    @Test
    void delaysEveryPieceInBothDirections() throws IOException {
        proxy.set(LineState.latency(Duration.ofMillis(150)));
        try (Client client = new Client()) {
            long start = System.nanoTime();
            assertThat(client.ask("late")).isEqualTo("late");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
        }
    }

    @Test
    void limitsBytesPerSecond() throws IOException {
        proxy.set(LineState.bytesPerSecond(2_000));
        try (Client client = new Client()) {
            long start = System.nanoTime();
            assertThat(client.ask("x".repeat(999))).hasSize(999);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
        }
    }

    @Test
    void keepsWhatIsSentIntoABlackHoleUntilItOpens() throws IOException {
        try (Client client = new Client()) {
            client.ask("before");
            proxy.set(LineState.BLACKHOLE_UP);
            client.say("held");
            client.hearsNothing();
            assertThat(server.heard()).containsExactly("before");

            proxy.set(LineState.PASS);
            assertThat(client.answer()).isEqualTo("held");
        }
    }

    @Test
    void letsTheServerHearButNotAnswer() throws IOException {
        try (Client client = new Client()) {
            client.ask("before");
            proxy.set(LineState.BLACKHOLE_DOWN);
            client.say("heard");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(server.heard()).containsExactly("before", "heard"));
            client.hearsNothing();
        }
    }

    @Test
    void connectsClientsThatCameDuringABlackHoleAfterwards() throws IOException {
        proxy.set(LineState.BLACKHOLE);
        try (Client client = new Client()) {
            client.say("patient");
            client.hearsNothing();
            proxy.set(LineState.PASS);
            assertThat(client.answer()).isEqualTo("patient");
        }
    }

    @Test
    void resetsConnectionsAndServesNewOnes() throws IOException {
        try (Client client = new Client()) {
            client.ask("before");
            proxy.reset();
            assertThatThrownBy(client::answer).isInstanceOf(SocketException.class);
        }
        try (Client client = new Client()) {
            assertThat(client.ask("again")).isEqualTo("again");
        }
    }

    @Test
    void refusesAsIfNobodyListenedAndComesBackOnTheSamePort() throws IOException {
        try (Client client = new Client()) {
            client.ask("before");
            proxy.set(LineState.REFUSE);
            assertThatThrownBy(client::answer).isInstanceOf(SocketException.class);
            assertThatThrownBy(Client::new).hasMessageContaining("refused");
        }
        proxy.set(LineState.PASS);
        try (Client client = new Client()) {
            assertThat(client.ask("back")).isEqualTo("back");
        }
    }

    @Test
    void refusesFromTheMomentItIsTold() throws IOException {
        for (int time = 1; time <= 100; time++) {
            proxy.set(LineState.REFUSE);
            assertThatThrownBy(Client::new).describedAs("time %d", time).hasMessageContaining("refused");
            proxy.set(LineState.PASS);
            new Client().close();
        }
    }

    @Test
    void keepsItsPortWhileItRefuses() throws IOException {
        proxy.set(LineState.REFUSE);
        try (ServerSocket other = new ServerSocket()) {
            other.setReuseAddress(false);
            assertThatThrownBy(() -> other.bind(new InetSocketAddress("127.0.0.1", proxy.port())))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void cutsOneConnectionBeforeTheServerHears() throws IOException {
        CompletableFuture<Cut> cut = proxy.cutWhen(CommitOf.transactionSending("mine"), Cut.BEFORE_THE_SERVER);
        try (Client other = new Client();
                Client client = new Client()) {
            other.ask("yours");
            other.ask("COMMIT");
            client.ask("mine");
            client.say("COMMIT");
            assertThatThrownBy(client::answer).isInstanceOf(SocketException.class);
            assertThat(cut).isCompletedWithValue(Cut.BEFORE_THE_SERVER);
            assertThat(other.ask("COMMIT")).isEqualTo("COMMIT");
        }
        assertThat(server.heard()).containsExactly("yours", "COMMIT", "mine", "COMMIT");
    }

    @Test
    void cutsOneConnectionAfterTheServerHasAnswered() throws IOException {
        CompletableFuture<Cut> cut = proxy.cutWhen(CommitOf.transactionSending("mine"), Cut.BEFORE_THE_ANSWER);
        try (Client client = new Client()) {
            client.ask("mine");
            client.say("COMMIT");
            assertThatThrownBy(client::answer).isInstanceOf(SocketException.class);
        }
        assertThat(cut).isCompleted();
        assertThat(server.heard()).containsExactly("mine", "COMMIT");
        try (Client again = new Client()) {
            again.ask("mine");
            assertThat(again.ask("COMMIT")).isEqualTo("COMMIT");
        }
    }

    private final class Client implements AutoCloseable {
        private final Socket socket = new Socket();
        private final BufferedReader in;

        Client() throws IOException {
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), proxy.port()), 2_000);
            socket.setSoTimeout(10_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void hearsNothing() throws IOException {
            socket.setSoTimeout(300);
            assertThatThrownBy(this::answer).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(10_000);
        }

        void say(String line) throws IOException {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Nullable String answer() throws IOException {
            return in.readLine();
        }

        @Nullable String ask(String line) throws IOException {
            say(line);
            return answer();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
