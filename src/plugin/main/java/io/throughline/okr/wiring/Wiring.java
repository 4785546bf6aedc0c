package io.throughline.okr.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.gemini.blueprint.service.exporter.support.OsgiServiceFactoryBean;
import org.eclipse.gemini.blueprint.service.importer.support.Availability;
import org.eclipse.gemini.blueprint.service.importer.support.OsgiServiceProxyFactoryBean;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * The one bean of the plugin's Spring file. It registers proxies for the host's services as bean definitions, because only
 * what the container knows as such is awaited when it comes late and followed when it is replaced; then our own beans.
 *
 * <p>A class of one product's side is first touched in that product's branch below, so the other product's types are never
 * looked for.
 */
public final class Wiring implements BeanDefinitionRegistryPostProcessor {
    /** How long a call waits for a service that may be missing. */
    private static final long OPTIONAL_MILLIS = 1_000;

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        Side side =
                switch (Product.seenBy(Wiring.class.getClassLoader())) {
                    case JIRA -> JiraBeans.side();
                    case CONFLUENCE -> ConfluenceBeans.side();
                };
        HostServices.shared().forEach(service -> importService(registry, service));
        side.services().forEach(service -> importService(registry, service));
        side.optional().forEach(service -> importService(registry, service)
                .getPropertyValues()
                .addPropertyValues(Map.of("availability", Availability.OPTIONAL, "timeout", OPTIONAL_MILLIS)));
        registry.registerBeanDefinition("clock", clock());
        side.beans().forEach(bean -> registry.registerBeanDefinition(bean.getName(), ours(bean)));
        side.exports().forEach((bean, service) -> exportService(registry, bean, service));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        // all is done while definitions can still be added
    }

    private static RootBeanDefinition importService(BeanDefinitionRegistry registry, Class<?> service) {
        RootBeanDefinition definition = new RootBeanDefinition(OsgiServiceProxyFactoryBean.class);
        definition.getPropertyValues().add("interfaces", new Class<?>[] {service});
        definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, service);
        registry.registerBeanDefinition("host:" + service.getName(), definition);
        return definition;
    }

    private static void exportService(BeanDefinitionRegistry registry, Class<?> bean, Class<?> service) {
        RootBeanDefinition definition = new RootBeanDefinition(OsgiServiceFactoryBean.class);
        definition
                .getPropertyValues()
                .addPropertyValues(Map.of("targetBeanName", bean.getName(), "interfaces", new Class<?>[] {service}));
        registry.registerBeanDefinition("export:" + bean.getName(), definition);
    }

    static RootBeanDefinition ours(Class<?> type) {
        RootBeanDefinition definition = new RootBeanDefinition(type);
        definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        // A context made from XML reads no annotations unless the host adds what processes them. If it does, Spring
        // sees that it is the same method and calls it once.
        annotated(type, PostConstruct.class).ifPresent(definition::setInitMethodName);
        annotated(type, PreDestroy.class).ifPresent(definition::setDestroyMethodName);
        return definition;
    }

    private static Optional<String> annotated(Class<?> type, Class<? extends Annotation> mark) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(mark))
                .map(Method::getName)
                .findFirst();
    }

    /** Days begin and end by the server's clock and zone, for everybody alike. */
    private static RootBeanDefinition clock() {
        // What is stored is kept to the millisecond: so is what is told before it was read again.
        return new RootBeanDefinition(Clock.class, () -> Clock.tickMillis(ZoneId.systemDefault()));
    }
}
