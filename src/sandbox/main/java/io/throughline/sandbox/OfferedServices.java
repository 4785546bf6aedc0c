package io.throughline.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheFactory;
import com.atlassian.cache.CacheManager;
import com.atlassian.event.api.EventListenerRegistrar;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.plugins.whitelist.OutboundWhitelist;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.sandbox.activeobjects.ActiveObjectsServices;
import io.throughline.sandbox.cluster.CacheReplication;
import io.throughline.sandbox.cluster.Cluster;
import io.throughline.sandbox.cluster.ClusterScheduler;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.link.HostLinks;
import io.throughline.sandbox.osgi.PluginContainer;
import io.throughline.sandbox.plugin.InstalledPlugins;
import io.throughline.sandbox.plugin.JobModules;
import io.throughline.sandbox.plugin.ListenerModules;
import io.throughline.sandbox.plugin.PluginParts;
import io.throughline.sandbox.services.HostCaches;
import io.throughline.sandbox.services.HostEvents;
import io.throughline.sandbox.services.HostScheduler;
import io.throughline.sandbox.services.HostTransactions;
import io.throughline.sandbox.services.LocalLocks;
import io.throughline.sandbox.services.OutboundAddresses;
import io.throughline.sandbox.services.SalApplication;
import io.throughline.sandbox.services.SalTexts;
import io.throughline.sandbox.services.SalUsers;
import io.throughline.sandbox.services.SalWebSudo;
import io.throughline.sandbox.services.StoredSettings;
import io.throughline.sandbox.text.HostTexts;
import io.throughline.sandbox.users.AdminSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Every service a host offers to plugins, by the interface it is offered under: the whole list stands here. */
final class OfferedServices implements AutoCloseable {
    private final Map<Class<?>, Object> all = new LinkedHashMap<>();
    private final Product product;
    private final HostScheduler scheduler;
    private final PluginParts parts;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "late-services");
        thread.setDaemon(true);
        return thread;
    });

    OfferedServices(
            Host host,
            Product product,
            HostLinks links,
            PooledDatabase database,
            HostTexts hostTexts,
            HostEvents events,
            Clock clock,
            Optional<Cluster> cluster) {
        this.product = product;
        this.scheduler = new HostScheduler(product.applicationKey(), clock);
        StoredSettings settings = new StoredSettings(database);
        ActiveObjectsServices activeObjects = new ActiveObjectsServices(database, settings);
        SalTexts texts = new SalTexts(hostTexts, host.users());
        SalApplication application = new SalApplication(product, host.baseUrl(), host.home(), host.sharedHome());
        HostTransactions transactions = new HostTransactions(database);
        HostCaches caches = new HostCaches(clock);
        cluster.ifPresent(nodes -> new CacheReplication(nodes.channel(), caches));
        SchedulerService jobs =
                cluster.isPresent() ? new ClusterScheduler(scheduler, database, host.switches(), clock) : scheduler;
        parts = new PluginParts(host, hostTexts, texts, events, activeObjects, settings.createGlobalSettings());
        if (product.applicationKey().equals("confluence")) {
            parts.add(new ListenerModules(events));
            parts.add(new JobModules(jobs));
        }
        all.put(ApplicationLinkService.class, links.service());
        all.put(OutboundWhitelist.class, new OutboundAddresses(links.service(), host.switches()));
        all.put(UserManager.class, new SalUsers(host.users(), host.baseUrl()));
        all.put(I18nResolver.class, texts);
        all.put(LocaleResolver.class, texts);
        all.put(ApplicationProperties.class, application);
        all.put(LoginUriProvider.class, application);
        all.put(TimeZoneManager.class, application);
        all.put(
                WebSudoManager.class,
                new SalWebSudo(
                        new AdminSessions(host.switches(), clock),
                        product.applicationKey().equals("jira")));
        all.put(XsrfTokenAccessor.class, application);
        all.put(XsrfTokenValidator.class, application);
        all.put(TransactionTemplate.class, transactions);
        all.put(TransactionalExecutorFactory.class, transactions);
        all.put(PluginSettingsFactory.class, settings);
        all.put(EventPublisher.class, events);
        all.put(EventListenerRegistrar.class, events);
        all.put(ClusterLockService.class, cluster.map(Cluster::locks).orElseGet(LocalLocks::new));
        all.put(SchedulerService.class, jobs);
        all.put(CacheManager.class, caches);
        all.put(CacheFactory.class, caches);
        all.put(ActiveObjects.class, activeObjects);
        all.put(TemplateRenderer.class, parts.templates());
        all.put(PageBuilderService.class, parts.pageBuilder());
        all.put(WebResourceUrlProvider.class, parts.urls());
    }

    PluginParts parts() {
        return parts;
    }

    Map<Class<?>, Object> all() {
        return Map.copyOf(all);
    }

    /** Offers them, the product's own among them; those that are to be late come when their time has passed. */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails there shows as a service that never comes
    void offer(PluginContainer container, InstalledPlugins plugins, Map<Class<?>, Duration> late) {
        all.put(PluginAccessor.class, plugins);
        all.putAll(product.services());
        all.forEach((type, service) -> {
            Duration delay = late.get(type);
            if (delay == null) {
                container.offer(type, service);
            } else {
                later.schedule(() -> container.offer(type, service), delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    @Override
    public void close() {
        later.shutdownNow();
        scheduler.close();
    }
}
