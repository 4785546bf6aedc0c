package io.throughline.okr.wiring;

import java.util.List;
import java.util.Map;

/**
 * What one product needs wired.
 *
 * @param services interfaces of the host's services, each awaited and followed when it is replaced
 * @param optional interfaces of services that may never come: who calls one that is not there gets an exception
 * @param beans our classes, each made once through its only constructor
 * @param exports our classes that the host looks for as services, with the interface it looks for
 */
record Side(List<Class<?>> services, List<Class<?>> optional, List<Class<?>> beans, Map<Class<?>, Class<?>> exports) {
    Side {
        services = List.copyOf(services);
        optional = List.copyOf(optional);
        beans = List.copyOf(beans);
        exports = Map.copyOf(exports);
    }
}
