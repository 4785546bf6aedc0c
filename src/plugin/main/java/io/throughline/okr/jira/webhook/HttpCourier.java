package io.throughline.okr.jira.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.webhook.Delivery.Outcome;
import io.throughline.okr.usecases.webhook.Courier;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message is one POST of JSON. {@code X-Throughline-Signature} is {@code sha256=} and the HMAC-SHA-256, in small hex, of the
 * seconds in {@code X-Throughline-Timestamp}, a full stop, and the bytes of the body, with the secret as its key in UTF-8.
 *
 * <p>The JDK's older client, since the newer one keeps threads of its own until it is collected as garbage, and a disabled plugin
 * has to leave none. The body has its length said before, which keeps that client from sending it twice by itself.
 */
public final class HttpCourier implements Courier {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int SILENCE_MILLIS = 10_000;
    /** A receiver that answers drop by drop is hung up on. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** Of an answer so many bytes are read and forgotten. */
    private static final int ANSWER_BYTES = 4_096;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Duration longest;
    private final ScheduledExecutorService watch;

    public HttpCourier() {
        this(LONGEST);
    }

    HttpCourier(Duration longest) {
        this.longest = longest;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "okr-webhook-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Leaves no thread behind. */
    @PreDestroy
    public void stop() {
        watch.shutdownNow();
    }

    @Override
    public Receipt send(Message message) {
        long begun = System.nanoTime();
        try {
            int status = post(message);
            Outcome outcome = status >= 200 && status <= 299 ? Outcome.DELIVERED : Outcome.REFUSED;
            return new Receipt(outcome, status, millisSince(begun));
        } catch (IOException | IllegalArgumentException noAnswer) {
            return new Receipt(Outcome.UNREACHABLE, 0, millisSince(begun));
        }
    }

    private int post(Message message) throws IOException {
        byte[] body = body(message);
        String seconds = Long.toString(message.sent().getEpochSecond());
        HttpURLConnection connection =
                (HttpURLConnection) message.address().toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setRequestMethod("POST");
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("User-Agent", "Throughline");
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("X-Throughline-Delivery", message.id());
        connection.setRequestProperty("X-Throughline-Timestamp", seconds);
        connection.setRequestProperty(
                "X-Throughline-Signature", "sha256=" + signature(message.secret(), seconds, body));
        ScheduledFuture<?> hangUp = watch.schedule(connection::disconnect, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            if (status < 0) {
                throw new IOException("no HTTP");
            }
            forget(connection);
            return status;
        } finally {
            hangUp.cancel(false);
            connection.disconnect();
        }
    }

    /** Its status is all that counts. */
    private static void forget(HttpURLConnection connection) {
        try (InputStream answer =
                connection.getErrorStream() == null ? connection.getInputStream() : connection.getErrorStream()) {
            answer.readNBytes(ANSWER_BYTES);
        } catch (IOException unread) {
            // it was answered all the same
        }
    }

    private static byte[] body(Message message) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", message.id());
        body.put("webhook", message.webhook());
        body.put("test", message.scope().isEmpty());
        body.put("scope", message.scope());
        body.put("revision", message.revision());
        body.put("missed", message.missed());
        var changes = body.putArray("changes");
        for (Change change : message.changes()) {
            changes.addObject()
                    .put("ordinal", change.ordinal())
                    .put("element", change.element().word())
                    .put("elementId", change.elementId())
                    .put("kind", change.kind().word())
                    .put("author", change.author())
                    .put("at", change.at().toString());
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }

    static String signature(String secret, String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
