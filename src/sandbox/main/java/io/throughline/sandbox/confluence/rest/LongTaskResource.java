package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.rest.Answers.Range;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /rest/api/longtask}: what took so long that the host would not wait; here it is done at once, and remembered. */
@Path("longtask")
@Produces(MediaType.APPLICATION_JSON)
public final class LongTaskResource {
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Answers answers;

    LongTaskResource(Answers answers) {
        this.answers = answers;
    }

    /** Remembers a task and answers as the host does when one has begun. */
    ObjectNode done(String name) {
        String id = UUID.randomUUID().toString();
        names.put(id, name);
        ObjectNode json = Answers.JSON.createObjectNode();
        json.put("id", id);
        json.putObject("links").put("status", "/rest/api/longtask/" + id);
        return json;
    }

    @GET
    public ObjectNode list() {
        List<String> ids = new ArrayList<>(names.keySet());
        return answers.list(ids, new Range(0, 100), "/rest/api/longtask", this::json);
    }

    @GET
    @Path("{id}")
    public ObjectNode one(@PathParam("id") String id) {
        if (!names.containsKey(id)) {
            throw new RestFailure(404, "No long task with id " + id);
        }
        return answers.whole(json(id));
    }

    private ObjectNode json(String id) {
        ObjectNode json = Answers.JSON.createObjectNode();
        json.put("id", id);
        json.putObject("name").put("key", names.get(id)).putArray("args");
        json.put("elapsedTime", 1);
        json.put("percentageComplete", 100);
        json.put("successful", true);
        json.putArray("messages");
        return json;
    }
}
