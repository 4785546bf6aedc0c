package io.throughline.sandbox.template;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;

/**
 * Finds methods for templates: refuses what is not allow-listed (the reference then prints itself, as in the hosts) and
 * notes what a method marked {@link HtmlSafe} returned. Velocity makes it by name.
 */
public final class HostIntrospection extends UberspectImpl implements RuntimeServicesAware {
    static final String ALLOW_LIST = "sandbox.allowList";

    private RuntimeServices services;

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        this.services = services;
    }

    private boolean refused(Class<?> type, Method method) {
        Object allowList = services.getApplicationAttribute(ALLOW_LIST);
        return allowList instanceof AllowList list && !list.allows(type, method);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
        VelMethod found = super.getMethod(target, name, arguments, info);
        if (found == null) {
            return null;
        }
        Method method = introspector.getMethod(target.getClass(), name, arguments);
        if (method == null) {
            return found;
        }
        if (refused(target.getClass(), method)) {
            return null;
        }
        return isHtmlSafe(target.getClass(), method) ? new SafeMethod(found) : found;
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
        VelPropertyGet found = super.getPropertyGet(target, name, info);
        if (found == null) {
            return null;
        }
        boolean byKey = found.getMethodName().equals("get");
        Object[] arguments = byKey ? new Object[] {name} : new Object[0];
        Method method = introspector.getMethod(target.getClass(), found.getMethodName(), arguments);
        if (method == null) {
            return found;
        }
        if (refused(target.getClass(), method)) {
            return null;
        }
        return isHtmlSafe(target.getClass(), method) ? new SafeProperty(found) : found;
    }

    /** Marked on the method found, or on the one of that name in the object's own class. */
    private static boolean isHtmlSafe(Class<?> type, Method method) {
        if (method.isAnnotationPresent(HtmlSafe.class)) {
            return true;
        }
        try {
            return type.getMethod(method.getName(), method.getParameterTypes()).isAnnotationPresent(HtmlSafe.class);
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    private record SafeMethod(VelMethod method) implements VelMethod {
        @Override
        public Object invoke(Object target, Object[] arguments) throws Exception {
            return Escaping.safe(method.invoke(target, arguments));
        }

        @Override
        public boolean isCacheable() {
            return method.isCacheable();
        }

        @Override
        public String getMethodName() {
            return method.getMethodName();
        }

        @Override
        public Class<?> getReturnType() {
            return method.getReturnType();
        }
    }

    private record SafeProperty(VelPropertyGet property) implements VelPropertyGet {
        @Override
        public Object invoke(Object target) throws Exception {
            return Escaping.safe(property.invoke(target));
        }

        @Override
        public boolean isCacheable() {
            return property.isCacheable();
        }

        @Override
        public String getMethodName() {
            return property.getMethodName();
        }
    }
}
