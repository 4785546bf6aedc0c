package io.throughline.okr.jira.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.webhook.Delivery.Outcome;
import io.throughline.okr.usecases.webhook.Courier;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpCourierTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");
    private static final String SECRET = "sixteen letters!";

    private final HttpCourier courier = new HttpCourier(Duration.ofMillis(1_500));

    @AfterEach
    void stop() {
        courier.stop();
    }

    private static Courier.Message message(URI address) {
        Change change = new Change(
                Scope.cycle(5),
                7,
                0,
                Element.KEY_RESULT,
                12,
                Change.Kind.CHANGED,
                "mei",
                NOW,
                new Facts().with("title", "secret"),
                new Facts().with("title", "secret too"),
                "secret as well");
        return new Courier.Message("the-id", 3, address, SECRET, "cycle:5", 7, 0, List.of(change), NOW);
    }

    @Test
    void a_message_says_what_changed_and_by_whom_and_not_what_it_says() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Courier.Receipt receipt = courier.send(message(receiver.address("/hook?a=b")));

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(receipt.status()).isEqualTo(204);
            Receiver.Got got = receiver.got.get(0);
            assertThat(got.method()).isEqualTo("POST");
            assertThat(got.id()).isEqualTo("the-id");
            assertThat(got.body())
                    .isEqualTo("{\"id\":\"the-id\",\"webhook\":3,\"test\":false,\"scope\":\"cycle:5\",\"revision\":7,"
                            + "\"missed\":0,\"changes\":[{\"ordinal\":0,\"element\":\"key-result\",\"elementId\":12,"
                            + "\"kind\":\"changed\",\"author\":\"mei\",\"at\":\"2027-08-12T14:32:00Z\"}]}");
        }
    }

    @Test
    void it_is_signed_with_the_secret_over_time_and_body() throws IOException {
        try (Receiver receiver = new Receiver()) {
            courier.send(message(receiver.address("/")));
            Receiver.Got got = receiver.got.get(0);

            assertThat(got.seconds()).isEqualTo(Long.toString(NOW.getEpochSecond()));
            byte[] body = got.body().getBytes(StandardCharsets.UTF_8);
            assertThat(got.signature()).isEqualTo("sha256=" + HttpCourier.signature(SECRET, got.seconds(), body));
            body[5]++;
            assertThat(got.signature()).isNotEqualTo("sha256=" + HttpCourier.signature(SECRET, got.seconds(), body));
        }
    }

    /** By OpenSSL: {@code printf '1.a' | openssl dgst -sha256 -hmac key}. */
    @Test
    void the_signature_is_what_others_work_out() {
        assertThat(HttpCourier.signature("key", "1", new byte[] {'a'}))
                .isEqualTo("32a5f52f8b585db06b5960c1b30992c0575588cf6343eeb646efa5bfd9ca5a17");
    }

    @Test
    void a_redirection_is_not_followed() throws IOException {
        try (Receiver receiver = new Receiver()) {
            receiver.answer = n -> 307;

            Courier.Receipt receipt = courier.send(message(receiver.address("/")));

            assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(receipt.status()).isEqualTo(307);
            assertThat(receiver.got).hasSize(1);
        }
    }

    @Test
    void nobody_there_is_no_answer() throws IOException {
        URI gone;
        try (Receiver receiver = new Receiver()) {
            gone = receiver.address("/");
        }

        assertThat(courier.send(message(gone)).outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void who_answers_drop_by_drop_is_hung_up_on() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> drip(socket));
            dripping.setDaemon(true);
            dripping.start();
            long begun = System.nanoTime();

            Courier.Receipt receipt =
                    courier.send(message(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/")));

            assertThat(receipt.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        }
    }

    private static void drip(ServerSocket socket) {
        try (Socket one = socket.accept();
                OutputStream out = one.getOutputStream()) {
            out.write("HTTP/1.1 20".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write('a');
                out.flush();
                Thread.sleep(100);
            }
        } catch (IOException hungUp) {
            // as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
