package tiny;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import com.atlassian.sal.api.transaction.TransactionCallback;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

@Path("/notes")
@Produces("application/json")
@UnrestrictedAccess
public class NotesResource {
    private final Hello hello;

    @Inject
    public NotesResource(Hello hello) {
        this.hello = hello;
    }

    @GET
    public List<String> all() {
        return Arrays.stream(hello.tables().find(NoteRow.class)).map(NoteRow::getText).sorted().toList();
    }

    @PUT
    @Path("/{text}")
    public List<String> add(@PathParam("text") String text) {
        hello.tables().executeInTransaction(() -> {
            hello.tables().create(NoteRow.class, Map.of("TEXT", text));
            if (text.equals("bad")) {
                throw new IllegalStateException("no bad notes");
            }
            return text;
        });
        return all();
    }
}
