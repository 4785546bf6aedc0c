package io.throughline.sandbox.plugin;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Descriptor.Module;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.InjectionManagerProvider;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/** One {@code <rest>} module on Jersey: its classes are the bundle's, their instances made by the plugin's Spring context. */
public final class RestApplication {
    private static final Set<String> ANNOTATIONS = Set.of("Ljakarta/ws/rs/Path;", "Ljakarta/ws/rs/ext/Provider;");

    private final RunningPlugin plugin;
    private final ServletContainer jersey;
    private InjectionManager injection;

    private RestApplication(RunningPlugin plugin, Module module, Users users) {
        this.plugin = plugin;
        ResourceConfig config = new ResourceConfig();
        config.register(JacksonFeature.class);
        config.register(new RestGuard(users));
        config.register((Feature) context -> {
            injection = InjectionManagerProvider.getInjectionManager(context);
            return true;
        });
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        var packages = module.tag().children("package").stream().map(Tag::text).toList();
        List<Class<?>> resources = new ArrayList<>();
        for (String name : ScannedClasses.annotated(plugin.bundle(), packages, ANNOTATIONS)) {
            Class<?> type = loaded(name);
            if (type.isAnnotationPresent(Path.class)) {
                resources.add(type);
                config.register(type);
            } else {
                config.register(plugin.spring().create(type));
            }
        }
        // one binder for all: Jersey takes one instance of a class only
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                resources.forEach(type -> made(this, type));
            }
        });
        this.jersey = new ServletContainer(config);
    }

    static RestApplication start(RunningPlugin plugin, Module module, Users users, ServletContext context) {
        return plugin.inItsClassLoader(() -> {
            RestApplication application = new RestApplication(plugin, module, users);
            // Jersey finds its own services by the thread's class loader
            Thread.currentThread().setContextClassLoader(RestApplication.class.getClassLoader());
            try {
                application.jersey.init(new Configuration(module.completeKey(), context));
                return application;
            } catch (ServletException failure) {
                throw new IllegalStateException("The REST module " + module.completeKey() + " does not start", failure);
            }
        });
    }

    private Class<?> loaded(String className) {
        try {
            return plugin.bundle().loadClass(className);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> void made(AbstractBinder binder, Class<T> type) {
        binder.bindFactory(new Made<>(type)).to(type).in(RequestScoped.class);
    }

    /** Jersey's injection asks this for a resource, once a request. */
    private final class Made<T> implements Factory<T> {
        private final Class<T> type;

        private Made(Class<T> type) {
            this.type = type;
        }

        @Override
        public T provide() {
            T resource = plugin.spring().create(type);
            // fields marked @Context are Jersey's
            injection.inject(resource);
            return resource;
        }

        @Override
        public void dispose(T resource) {
            // garbage like any other object
        }
    }

    /** Answers a request whose servlet path ends where the module's path ends. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(plugin.loader());
        try {
            jersey.service(request, response);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    void stop() {
        jersey.destroy();
    }

    private record Configuration(String getServletName, ServletContext getServletContext) implements ServletConfig {
        @Override
        public String getInitParameter(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
