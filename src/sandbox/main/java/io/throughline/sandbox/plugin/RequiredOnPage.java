package io.throughline.sandbox.plugin;

import com.atlassian.json.marshal.Jsonable;
import com.atlassian.json.marshal.wrapped.JsonableBoolean;
import com.atlassian.json.marshal.wrapped.JsonableNumber;
import com.atlassian.json.marshal.wrapped.JsonableString;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredData;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What was required for the page the calling thread draws: web resources, contexts and data. */
final class RequiredOnPage implements PageBuilderService {
    // each host of the process draws pages of its own
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Page> page = ThreadLocal.withInitial(Page::new);

    private static final class Page implements WebResourceAssembler, RequiredResources, RequiredData {
        private final Set<String> modules = new LinkedHashSet<>();
        private final Set<String> contexts = new LinkedHashSet<>();
        private final Map<String, Jsonable> data = new LinkedHashMap<>();

        @Override
        public RequiredResources resources() {
            return this;
        }

        @Override
        public RequiredData data() {
            return this;
        }

        @Override
        public RequiredResources requireWebResource(String moduleCompleteKey) {
            modules.add(moduleCompleteKey);
            return this;
        }

        @Override
        public RequiredResources requireContext(String context) {
            contexts.add(context);
            return this;
        }

        @Override
        public RequiredData requireData(String key, Jsonable content) {
            data.put(key, content);
            return this;
        }

        @Override
        public RequiredData requireData(String key, Number content) {
            return requireData(key, new JsonableNumber(content));
        }

        @Override
        public RequiredData requireData(String key, String content) {
            return requireData(key, new JsonableString(content));
        }

        @Override
        public RequiredData requireData(String key, Boolean content) {
            return requireData(key, new JsonableBoolean(content));
        }
    }

    @Override
    public WebResourceAssembler assembler() {
        return page.get();
    }

    /** Forgets what an earlier request of this thread required. */
    void begin() {
        page.remove();
    }

    Set<String> modules() {
        return page.get().modules;
    }

    Set<String> contexts() {
        return page.get().contexts;
    }

    Map<String, Jsonable> data() {
        return page.get().data;
    }
}
