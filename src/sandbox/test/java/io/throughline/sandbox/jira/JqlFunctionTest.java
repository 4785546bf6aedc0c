package io.throughline.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.TinyPlugin;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.NewIssue;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin's JQL function in a whole Jira. */
class JqlFunctionTest {
    private static final String MODULE =
            """
            <jql-function key="keys" name="Keys" class="tiny.KeysFunction" application="jira">
              <fname>tinyKeys</fname>
              <list>true</list>
            </jql-function>
            """;

    @TempDir
    static Path directory;

    private static RunningHost host;

    @BeforeAll
    static void start() {
        Path jar = TinyPlugin.build(
                directory,
                "1.0",
                descriptor -> descriptor.replace("</atlassian-plugin>", MODULE + "</atlassian-plugin>"));
        SignedLinkTokens tokens = new SignedLinkTokens(Clock.systemUTC());
        JiraProduct jira = new JiraProduct(tokens);
        host = RunningHost.start(HostOptions.in(directory.resolve("data")).plugin(jar), jira, tokens);
        Users.User mei = host.users()
                .add(new Users.User("", "mei", "Mei", "mei@example.com", true, Locale.ENGLISH, Set.of()), "mei");
        jira.data().createProject("PAY", "Payments", mei.key(), List.of());
        jira.data().createProject("SEC", "Security", mei.key(), List.of("nobody"));
        for (String project : List.of("PAY", "PAY", "PAY", "SEC")) {
            jira.data().createIssue(mei.key(), NewIssue.of(project, "Task", "Do it", mei.key()));
        }
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static ApplicationUser mei() {
        return host.service(UserManager.class).getUserByName("mei");
    }

    private static List<String> found(String jql) throws SearchException {
        SearchService service = host.service(SearchService.class);
        return service
                .search(mei(), service.parseQuery(mei(), jql).getQuery(), PagerFilter.getUnlimitedFilter())
                .getResults()
                .stream()
                .map(Issue::getKey)
                .toList();
    }

    private static Set<String> errors(String jql) {
        SearchService service = host.service(SearchService.class);
        return service.validateQuery(mei(), service.parseQuery(mei(), jql).getQuery())
                .getErrorMessages();
    }

    @Test
    void a_plugins_function_gives_values_and_what_it_names_beyond_the_searchers_sight_is_not_found()
            throws SearchException {
        assertThat(found("issue in tinyKeys(PAY, 2) ORDER BY key")).containsExactly("PAY-1", "PAY-2");
        assertThat(found("key not in TINYKEYS(PAY, 2)")).containsExactly("PAY-3");
        assertThat(found("issue in tinyKeys(SEC, 1)")).isEmpty();
        assertThat(found("issue in tinyKeys(PAY, 9) AND key != PAY-1 ORDER BY key"))
                .containsExactly("PAY-2", "PAY-3");
    }

    @Test
    void the_function_itself_refuses_a_wrong_call_and_a_failing_one_gives_nothing() throws SearchException {
        assertThat(errors("issue in tinyKeys(PAY)"))
                .containsExactly("Function 'tinyKeys' expected '2' arguments but received '1'.");
        assertThat(errors("issue in tinyKeys(PAY, some)")).containsExactly("tinyKeys wants a number of mei");
        assertThat(errors("issue = tinyKeys(PAY, 1)"))
                .containsExactly("Operator '=' does not support the list value 'tinyKeys(PAY, 1)' for field 'issue'.");
        assertThat(found("issue in tinyKeys(fail, 1)")).isEmpty();
    }

    @Test
    void the_function_of_a_disabled_plugin_does_not_exist() throws SearchException {
        host.plugins().disable("tiny");
        try {
            assertThat(errors("issue in tinyKeys(PAY, 2)"))
                    .containsExactly("Unable to find JQL function 'tinyKeys(PAY, 2)'.");
        } finally {
            host.plugins().enable("tiny");
        }
        assertThat(found("issue in tinyKeys(PAY, 1)")).containsExactly("PAY-1");
    }
}
