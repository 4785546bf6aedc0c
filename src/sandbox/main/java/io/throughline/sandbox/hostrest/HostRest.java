package io.throughline.sandbox.hostrest;

import jakarta.servlet.http.HttpServlet;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/** A REST application of the host's own on Jersey, as a servlet. */
public final class HostRest {
    /** Held here, as the JDK forgets loggers that nobody holds. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey.internal.Errors");

    static {
        // notes about the empty @Path of a class, which here is meant
        JERSEY.setLevel(Level.SEVERE);
    }

    private HostRest() {}

    /**
     * A servlet for one pattern that ends in {@code /*}.
     *
     * @param parts resources, filters and mappers, already made; each is used for every request. Errors of the JSON reader
     *     come as exceptions of Jackson and want a mapper
     */
    public static HttpServlet servlet(Collection<?> parts) {
        ResourceConfig config = new ResourceConfig();
        config.register(JacksonFeature.withoutExceptionMappers());
        parts.forEach(config::register);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        return new ServletContainer(config);
    }
}
