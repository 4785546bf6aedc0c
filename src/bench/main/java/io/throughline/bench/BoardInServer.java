package io.throughline.bench;

import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.host.Users;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Calls the plugin's REST resource of the board in the server's own process: all the plugin does for a request, up to the bytes
 * it hands over; not what the host does before and after, nor the transfer.
 */
final class BoardInServer implements BoardReader {
    private static final String PLUGIN = "io.throughline.okr";
    private static final String RESOURCE = "io.throughline.okr.rest.BoardResource";

    private final Users users;
    private final Optional<Users.User> person;
    private final Object resource;
    private final Method method;
    private final BoardData.Written board;

    BoardInServer(RunningHost jira, Users.User person, BoardData.Written board) {
        this.users = jira.users();
        this.person = Optional.of(person);
        this.board = board;
        this.resource = jira.plugins().create(PLUGIN, RESOURCE);
        try {
            this.method =
                    resource.getClass().getMethod("board", String.class, String.class, String.class, String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the board's resource is another one", e);
        }
    }

    @Override
    public Answer read(String known) {
        Response response = users.as(person, () -> answer(known.isEmpty() ? null : known));
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        return new Answer(
                response.getStatus(),
                tag == null ? "" : tag,
                response.hasEntity() ? (byte[]) response.getEntity() : new byte[0]);
    }

    private Response answer(String known) {
        try {
            return (Response) method.invoke(resource, board.unit(), board.cycle(), null, known);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the board cannot be read", e);
        }
    }
}
