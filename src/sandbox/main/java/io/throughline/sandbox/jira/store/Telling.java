package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import java.util.function.Consumer;

/**
 * Tells what happened, at the moment the host publishes its event: a workflow step (creating is one), a bulk operation and the
 * deletion of a project while their transaction is open, everything else once it has committed. Jira's documentation does not
 * say which is which, so {@link Switch#EVENT_TIME} can have all of them inside or all of them after.
 */
final class Telling {
    private final Database database;
    private final Switches switches;
    private Consumer<Happening> listener = happening -> {};

    Telling(Database database, Switches switches) {
        this.database = database;
        this.switches = switches;
    }

    void listener(Consumer<Happening> who) {
        listener = who;
    }

    void tell(Happening happening) {
        if (inside(happening)) {
            listener.accept(happening);
        } else {
            database.afterCommit(() -> listener.accept(happening));
        }
    }

    private boolean inside(Happening happening) {
        return switch (switches.value(Switch.EVENT_TIME)) {
            case "inside" -> true;
            case "after" -> false;
            default -> insideInJira(happening);
        };
    }

    private static boolean insideInJira(Happening happening) {
        if (happening instanceof IssueChange change) {
            return !change.operation().isEmpty()
                    || switch (change.kind()) {
                        case CREATED, TRANSITIONED, RESOLVED, CLOSED, REOPENED, MOVED -> true;
                        default -> false;
                    };
        }
        return happening instanceof ProjectChange change && change.kind() == ProjectChange.Kind.DELETED;
    }
}
