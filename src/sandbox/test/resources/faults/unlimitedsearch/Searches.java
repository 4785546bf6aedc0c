package faults.unlimitedsearch;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/searches")
@Produces("text/plain")
@UnrestrictedAccess
public class Searches {
    private final SearchService searches;

    @Inject
    public Searches(SearchService searches) {
        this.searches = searches;
    }

    @GET
    @Path("/unlimited")
    public String unlimited() throws SearchException {
        return "found " + searches.search(null, everything(), PagerFilter.getUnlimitedFilter()).getTotal();
    }

    @GET
    @Path("/counted")
    public String counted() throws SearchException {
        return "counted " + searches.searchCount(null, everything());
    }

    private Query everything() {
        return searches.parseQuery(null, "order by key").getQuery();
    }
}
