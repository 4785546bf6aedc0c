package io.throughline.sandbox.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpHost;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.BasicHttpClientConnectionManager;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.protocol.HttpContext;

/** HTTP as the hosts speak it: Apache's client with a pool; or, for one request, over a wire with a fault. */
final class Connections implements AutoCloseable {
    private static final int MOST = 100;

    private final CloseableHttpClient pooled;

    Connections() {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
        pool.setMaxTotal(MOST);
        pool.setDefaultMaxPerRoute(MOST);
        pool.setValidateAfterInactivity(500);
        pooled = HttpClientBuilder.create()
                .setConnectionManager(pool)
                .disableCookieManagement()
                .build();
    }

    CloseableHttpClient usual() {
        return pooled;
    }

    /** A client whose first connection goes over that wire; whoever takes it closes it. */
    static CloseableHttpClient over(FaultyWire wire) {
        BasicHttpClientConnectionManager one =
                new BasicHttpClientConnectionManager(RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", new FirstOver(wire))
                        .register("https", new FirstOver(wire))
                        .build());
        return HttpClientBuilder.create()
                .setConnectionManager(one)
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    @Override
    public void close() throws IOException {
        pooled.close();
    }

    private record FirstOver(FaultyWire wire, AtomicBoolean used) implements ConnectionSocketFactory {
        FirstOver(FaultyWire wire) {
            this(wire, new AtomicBoolean());
        }

        @Override
        public Socket createSocket(HttpContext context) {
            return new Socket();
        }

        @Override
        public Socket connectSocket(
                int connectTimeout,
                Socket socket,
                HttpHost host,
                InetSocketAddress remote,
                InetSocketAddress local,
                HttpContext context)
                throws IOException {
            InetSocketAddress where = used.getAndSet(true) ? remote : wire.address();
            return PlainConnectionSocketFactory.getSocketFactory()
                    .connectSocket(connectTimeout, socket, host, where, local, context);
        }
    }
}
