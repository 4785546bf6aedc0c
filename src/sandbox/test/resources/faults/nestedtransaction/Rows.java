package faults.nestedtransaction;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

@Path("/rows")
@Produces("text/plain")
public class Rows {
    private final ActiveObjects tables;
    private final TransactionTemplate transactions;

    @Inject
    public Rows(ActiveObjects tables, TransactionTemplate transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @GET
    public String count() {
        return String.valueOf(tables.count(Row.class));
    }

    @PUT
    @Path("/passed-on")
    public String passedOn() {
        return transactions.execute(() -> {
            tables.create(Row.class, Map.of("TEXT", "outer"));
            return inner();
        });
    }

    @PUT
    @Path("/caught")
    public String caught() {
        return transactions.execute(() -> {
            tables.create(Row.class, Map.of("TEXT", "outer"));
            try {
                return inner();
            } catch (IllegalStateException caught) {
                return "caught and went on";
            }
        });
    }

    private String inner() {
        return tables.executeInTransaction(() -> {
            tables.create(Row.class, Map.of("TEXT", "inner"));
            throw new IllegalStateException("inner failure");
        });
    }
}
