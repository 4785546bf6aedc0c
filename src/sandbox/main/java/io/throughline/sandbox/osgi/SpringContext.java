package io.throughline.sandbox.osgi;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;

/**
 * A plugin's Spring context, reached by reflection: Spring lives in its own bundle and is not on the sandbox's class path.
 */
public final class SpringContext {
    private static final int AUTOWIRE_CONSTRUCTOR = 3;

    private final Bundle bundle;
    private final Object context;

    SpringContext(Bundle bundle, Object context) {
        this.bundle = bundle;
        this.context = context;
    }

    /**
     * An instance of a class the descriptor names, as the hosts make it: its constructor's parameters are beans of the
     * plugin, its life-cycle annotations are honoured.
     *
     * @param className or {@code bean:id} for a bean that is there
     * @throws IllegalStateException if the class is not in the bundle or cannot be made
     */
    public Object create(String className) {
        if (className.startsWith("bean:")) {
            return call(context, "getBean", new Class<?>[] {String.class}, className.substring("bean:".length()));
        }
        return create(load(className));
    }

    /**
     * A class of the bundle.
     *
     * @throws IllegalStateException if the bundle does not have it, or it needs one the bundle does not see
     */
    public Class<?> load(String className) {
        try {
            return bundle.loadClass(className);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalStateException(bundle.getSymbolicName() + " has no class " + className, missing);
        }
    }

    /** The same for a loaded class. */
    public <T> T create(Class<T> type) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(type.getClassLoader());
        try {
            Object factory = call(context, "getAutowireCapableBeanFactory", new Class<?>[0]);
            Class<?>[] signature = {Class.class, int.class, boolean.class};
            return type.cast(call(factory, "createBean", signature, type, AUTOWIRE_CONSTRUCTOR, false));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Names of all beans. */
    public List<String> beanNames() {
        return Arrays.asList((String[]) call(context, "getBeanDefinitionNames", new Class<?>[0]));
    }

    private static Object call(Object target, String method, Class<?>[] signature, Object... arguments) {
        try {
            return target.getClass().getMethod(method, signature).invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
