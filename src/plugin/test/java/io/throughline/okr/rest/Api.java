package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.okr.rest.batch.BatchResource;
import io.throughline.okr.rest.batch.CatalogueOperations;
import io.throughline.okr.rest.batch.DiscussionOperations;
import io.throughline.okr.rest.batch.FrameOperations;
import io.throughline.okr.rest.batch.GoalOperations;
import io.throughline.okr.rest.batch.HangingOperations;
import io.throughline.okr.rest.batch.Operations;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.ImportReports;
import io.throughline.okr.usecases.planning.ViewPositioning;
import io.throughline.okr.view.PositioningReader;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** The plugin's REST resources on a Jersey without a network, before real use cases on a real store. */
final class Api implements AutoCloseable {
    /** Every resource and provider of the room. */
    static final List<Class<?>> CLASSES = List.of(
            ActionsResource.class,
            AnswerFilter.class,
            BatchResource.class,
            BoardResource.class,
            CheckInsResource.class,
            CommentsResource.class,
            ClonesResource.class,
            ContributionsResource.class,
            CustomFieldsResource.class,
            CustomValuesResource.class,
            CyclesResource.class,
            DryRuns.class,
            EvidenceResource.class,
            ExportResource.class,
            ExportSchemaResource.class,
            FailureMapper.class,
            HandOversResource.class,
            HistoryResource.class,
            HttpFaultMapper.class,
            ImportResource.class,
            IssueLinksResource.class,
            IssuesResource.class,
            JobsResource.class,
            KeyResultGradeResource.class,
            KeyResultOverrideResource.class,
            KeyResultPlaceResource.class,
            KeyResultRestoreResource.class,
            KeyResultsResource.class,
            KpisResource.class,
            LinkPreviewResource.class,
            ObjectiveGradeResource.class,
            ObjectiveOverrideResource.class,
            ObjectivePlaceResource.class,
            ObjectiveRestoreResource.class,
            ObjectiveStateResource.class,
            ObjectivesResource.class,
            OpenApiResource.class,
            OrgUnitPositioningResource.class,
            OrgUnitsResource.class,
            PositioningResource.class,
            RefusedMapper.class,
            RequestLimits.class,
            SettingsResource.class,
            SheetExportResource.class,
            SheetsExportResource.class,
            SheetsImportResource.class,
            SheetTemplateResource.class,
            ThemesResource.class,
            TrashResource.class,
            UnreadableMapper.class,
            WebhooksResource.class);

    /** What resources are made of. */
    private static final Set<Class<?>> BEANS = Set.of(
            CatalogueOperations.class,
            DiscussionOperations.class,
            FrameOperations.class,
            GoalOperations.class,
            HangingOperations.class,
            Operations.class,
            Writing.class);

    /** It warns of made resources and of parts nobody uses; kept, for a logger nobody holds is forgotten. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

    private static final URI BASE = URI.create("http://localhost:2990/jira/rest/okr/1/");

    private final Store store;
    private final Texts texts;
    private final KeptBoards kept = new KeptBoards();
    private final Map<Class<?>, Object> resources = new HashMap<>();
    private final ApplicationHandler handler;

    final Desk desk;

    Api(HouseWording wording) {
        this(wording, inMemory());
    }

    /** On a store, which it closes. */
    Api(HouseWording wording, Store store) {
        JERSEY.setLevel(Level.SEVERE);
        this.store = store;
        desk = new Desk(store);
        texts = new Texts(new HouseTexts(wording));
        ResourceConfig config = new ResourceConfig();
        CLASSES.forEach(type -> resources.put(type, made(type)));
        resources.values().forEach(config::register);
        handler = new ApplicationHandler(config);
    }

    /** An empty store of its own. */
    static Store inMemory() {
        return Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private Object made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::argument)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object argument(Class<?> type) {
        if (type == Texts.class) {
            return texts;
        }
        if (type == ImportReports.class) {
            return new ImportReport(texts);
        }
        if (type == PositioningReader.class) {
            return desk.the(ViewPositioning.class);
        }
        if (BEANS.contains(type)) {
            return made(type);
        }
        return type == KeptBoards.class ? kept : desk.the(type);
    }

    Answer get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    Answer post(String path, String body) {
        return call("POST", path, body);
    }

    Answer put(String path, String body, String... headers) {
        return call("PUT", path, body, headers);
    }

    /** Calls the API, and holds the answer against its document; headers are names and values in turn, a body is sent as JSON unless a header says otherwise. */
    Answer call(String method, String path, String body, String... headers) {
        ContainerRequest request = request(method, path);
        if (body != null) {
            request.header("Content-Type", MediaType.APPLICATION_JSON);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.getHeaders().putSingle(headers[i], headers[i + 1]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, out).get();
            Answer answer = new Answer(
                    response.getStatus(),
                    response.getMediaType() == null
                            ? ""
                            : response.getMediaType().toString(),
                    new TreeMap<>(response.getStringHeaders()),
                    out.toString(StandardCharsets.UTF_8));
            Contract.kept().hold(method, path, body, answer);
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    /** A request as the host hands it over. */
    static ContainerRequest request(String method, String path) {
        return new ContainerRequest(
                BASE, BASE.resolve(path.substring(1)), method, null, new MapPropertiesDelegate(new HashMap<>()), null);
    }

    /** A resource or provider as it is made. */
    Object resource(Class<?> type) {
        return resources.get(type);
    }

    /** What it all lies in. */
    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }

    /** What came back. */
    record Answer(int status, String type, Map<String, List<String>> headers, String body) {
        /** The first header of that name; null for none. */
        String header(String name) {
            List<String> found = headers.get(name);
            return found == null || found.isEmpty() ? null : found.get(0);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(body, e);
            }
        }

        /** The wrong fields of a problem. */
        List<String> wrong() {
            return json().path("errors").findValuesAsText("field");
        }
    }
}
