package io.throughline.sandbox.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands between this host and the other for one connection, on the loopback interface, and spoils the answer. */
final class FaultyWire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultyWire.class);
    private static final int HUGE = 48 * 1024 * 1024;
    /** A handshake alert, the first thing a TLS port says to a plain request. */
    private static final byte[] TLS_ALERT = {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x50};

    private final LinkFaults.Rule rule;
    private final URI target;
    private final ServerSocket socket;

    /** Waits for one connection; a refused one finds nobody listening. */
    FaultyWire(LinkFaults.Rule rule, URI target) throws IOException {
        this.rule = rule;
        this.target = target;
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        if (rule.fault() == LinkFault.REFUSED) {
            socket.close();
        } else {
            Thread thread = new Thread(this::serve, "faulty-wire");
            thread.setDaemon(true);
            thread.start();
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try (Socket caller = socket.accept()) {
            byte[] request = request(caller.getInputStream());
            spoil(request, caller.getOutputStream());
        } catch (IOException gone) {
            LOG.debug("The caller did not wait for the end of {}", rule.fault(), gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void spoil(byte[] request, OutputStream out) throws IOException, InterruptedException {
        switch (rule.fault()) {
            case SLOW -> {
                byte[] answer = answer(request);
                Thread.sleep(rule.delay().toMillis());
                out.write(answer);
            }
            case DRIBBLE -> dribble(answer(request), out);
            case CUT -> cut(answer(request), out);
            case NO_HTTP -> out.write(TLS_ALERT);
            case HUGE -> huge(out);
            default -> out.write(canned());
        }
        out.flush();
    }

    private void dribble(byte[] answer, OutputStream out) throws IOException, InterruptedException {
        int body = bodyOf(answer);
        out.write(answer, 0, body);
        for (int i = body; i < answer.length; i++) {
            out.flush();
            Thread.sleep(rule.delay().toMillis());
            out.write(answer[i]);
        }
    }

    /** An answer without a body is cut in its head. */
    private static void cut(byte[] answer, OutputStream out) throws IOException {
        int body = bodyOf(answer);
        out.write(answer, 0, body == answer.length ? body / 2 : body + (answer.length - body) / 2);
    }

    private static void huge(OutputStream out) throws IOException {
        out.write(head("200 OK", "application/json", HUGE, ""));
        byte[] block = new byte[64 * 1024];
        Arrays.fill(block, (byte) ' ');
        for (int sent = 0; sent < HUGE; sent += block.length) {
            out.write(block);
        }
    }

    private byte[] canned() {
        LinkFault fault = rule.fault();
        byte[] body = fault.body().getBytes(StandardCharsets.UTF_8);
        String more =
                switch (fault) {
                    case TOKEN_REJECTED ->
                        "WWW-Authenticate: OAuth realm=\"" + origin() + "\", oauth_problem=\"token_rejected\"\r\n";
                    case LOG_IN_REDIRECT -> "Location: " + origin() + "/login.jsp?permissionViolation=true\r\n";
                    case STATUS_429 -> "Retry-After: 5\r\n";
                    default -> "";
                };
        byte[] head = head(fault.status(), fault.type(), body.length, more);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** The other end's address with its context path. */
    private String origin() {
        String path = target.getPath();
        int second = path.indexOf('/', 1);
        return target.getScheme() + "://" + target.getAuthority() + (second < 0 ? path : path.substring(0, second));
    }

    private static byte[] head(String status, String type, int length, String more) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "; charset=UTF-8\r\nContent-Length: " + length
                        + "\r\n" + more + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What the other end says; the caller has asked that its connection be closed after it. */
    private byte[] answer(byte[] request) throws IOException {
        int port = target.getPort() < 0 ? 80 : target.getPort();
        try (Socket other = new Socket(target.getHost(), port)) {
            other.getOutputStream().write(request);
            other.getOutputStream().flush();
            return other.getInputStream().readAllBytes();
        }
    }

    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ends in its head");
            }
            all.write(next);
            boolean expected = next == (end % 2 == 0 ? '\r' : '\n');
            end = expected ? end + 1 : next == '\r' ? 1 : 0;
        }
        for (String line : all.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                all.write(in.readNBytes(Integer.parseInt(line.substring(15).strip())));
            }
        }
        return all.toByteArray();
    }

    /** Where the body begins. */
    private static int bodyOf(byte[] answer) {
        for (int i = 3; i < answer.length; i++) {
            if (answer[i] == '\n' && answer[i - 1] == '\r' && answer[i - 2] == '\n' && answer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return answer.length;
    }
}
