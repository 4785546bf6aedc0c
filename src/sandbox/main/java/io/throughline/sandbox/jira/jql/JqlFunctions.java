package io.throughline.sandbox.jira.jql;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Functions of JQL: Jira's own, and those of enabled plugins. Names are compared in any case. */
final class JqlFunctions {
    private static final Logger LOG = LoggerFactory.getLogger(JqlFunctions.class);
    private static final Map<String, Boolean> LISTS = Map.of(
            "currentuser", false,
            "membersof", true,
            "linkedissues", true,
            "standardissuetypes", true,
            "subtaskissuetypes", true);

    private static final Map<String, List<String>> OWN = own();

    private final Host host;
    private final JiraData data;
    private final JqlDates dates;
    private final BiPredicate<Searcher, IssueRow> sees;

    JqlFunctions(Host host, JiraData data, Clock clock, BiPredicate<Searcher, IssueRow> sees) {
        this.host = host;
        this.data = data;
        this.dates = new JqlDates(clock);
        this.sees = sees;
    }

    private static Map<String, List<String>> own() {
        Map<String, List<String>> own = new TreeMap<>();
        List<String> date = List.copyOf(JiraDataTypes.DATE.asStrings());
        own.put("now", date);
        for (String edge : List.of("startOf", "endOf")) {
            List.of("Day", "Week", "Month", "Year").forEach(unit -> own.put(edge + unit, date));
        }
        own.put("currentUser", List.copyOf(JiraDataTypes.USER.asStrings()));
        own.put("membersOf", List.copyOf(JiraDataTypes.USER.asStrings()));
        own.put("linkedIssues", List.copyOf(JiraDataTypes.ISSUE.asStrings()));
        own.put("standardIssueTypes", List.of("com.atlassian.jira.issue.issuetype.IssueType"));
        own.put("subtaskIssueTypes", List.of("com.atlassian.jira.issue.issuetype.IssueType"));
        return own;
    }

    /** What a call gives, and whether that is a list, which only {@code in} takes. */
    record Result(boolean list, List<QueryLiteral> values) {}

    /** Every function there is now. */
    List<IssueSearch.FunctionInfo> all() {
        List<IssueSearch.FunctionInfo> all = new ArrayList<>();
        OWN.forEach((name, type) -> all.add(
                new IssueSearch.FunctionInfo(name, LISTS.getOrDefault(name.toLowerCase(Locale.ROOT), false), type)));
        host.plugins()
                .jqlFunctions()
                .values()
                .forEach(function -> all.add(new IssueSearch.FunctionInfo(
                        function.getFunctionName(),
                        function.isList(),
                        List.copyOf(function.getDataType().asStrings()))));
        return all;
    }

    /** Calls a function for a person; a plugin's that fails gives nothing, and the failure is logged. */
    Result call(Searcher searcher, FunctionOperand call, TerminalClause clause) {
        String name = call.getName().toLowerCase(Locale.ROOT);
        Optional<Long> date = dates.function(call.getName(), call.getArgs());
        if (date.isPresent()) {
            return new Result(false, List.of(new QueryLiteral(call, date.get())));
        }
        if (LISTS.containsKey(name)) {
            return new Result(LISTS.get(name), own(searcher, name, call));
        }
        JqlFunction function = host.plugins().jqlFunctions().get(name);
        if (function == null) {
            throw new JqlRefused("Unable to find JQL function '" + call.getDisplayString() + "'.");
        }
        return plugins(searcher, function, call, clause);
    }

    private static Result plugins(
            Searcher searcher, JqlFunction function, FunctionOperand call, TerminalClause clause) {
        MessageSet messages;
        try {
            messages = function.validate(searcher.person(), call, clause);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The JQL function {} did not validate its call", call.getName(), failure);
            throw new JqlRefused("The JQL function '" + call.getDisplayString() + "' failed.");
        }
        if (messages != null && messages.hasAnyErrors()) {
            throw new JqlRefused(List.copyOf(messages.getErrorMessages()));
        }
        try {
            return new Result(function.isList(), List.copyOf(function.getValues(searcher, call, clause)));
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The JQL function {} failed and gives nothing", call.getName(), failure);
            return new Result(function.isList(), List.of());
        }
    }

    private List<QueryLiteral> own(Searcher searcher, String name, FunctionOperand call) {
        int arguments = call.getArgs().size();
        int least = name.equals("membersof") || name.equals("linkedissues") ? 1 : 0;
        int most = name.equals("linkedissues") ? 2 : least;
        if (arguments < least || arguments > most) {
            throw new JqlRefused("Function '" + call.getName() + "' expected '" + least + "' arguments but received '"
                    + arguments + "'.");
        }
        return switch (name) {
            case "currentuser" ->
                searcher.user().map(user -> new QueryLiteral(call, user.name())).stream()
                        .toList();
            case "membersof" -> members(call);
            case "linkedissues" -> linked(searcher, call);
            default ->
                data.constants().types().stream()
                        .filter(type -> type.subtask() == name.equals("subtaskissuetypes"))
                        .map(type -> new QueryLiteral(call, type.id()))
                        .toList();
        };
    }

    private List<QueryLiteral> members(FunctionOperand call) {
        String group = call.getArgs().get(0);
        if (host.users().groups().stream().noneMatch(group::equalsIgnoreCase)) {
            throw new JqlRefused("Function '" + call.getName() + "' can not generate a list of usernames for group '"
                    + group + "'; the group does not exist.");
        }
        return host.users().all().stream()
                .filter(user -> user.groups().stream().anyMatch(group::equalsIgnoreCase))
                .map(Users.User::name)
                .map(name -> new QueryLiteral(call, name))
                .toList();
    }

    private List<QueryLiteral> linked(Searcher searcher, FunctionOperand call) {
        String key = call.getArgs().get(0);
        IssueRow issue = data.issues()
                .byKey(key)
                .filter(row -> sees.test(searcher, row))
                .orElseThrow(() ->
                        new JqlRefused("Issue '" + key + "' could not be found in function '" + call.getName() + "'."));
        String wanted = call.getArgs().size() == 1 ? "" : call.getArgs().get(1).toLowerCase(Locale.ROOT);
        List<QueryLiteral> found = new ArrayList<>();
        boolean known = wanted.isEmpty();
        for (Constants.LinkType type : data.constants().linkTypes()) {
            for (boolean outward : List.of(true, false)) {
                String description = outward ? type.outward() : type.inward();
                boolean fits = wanted.isEmpty()
                        ? !type.system()
                        : description.toLowerCase(Locale.ROOT).equals(wanted);
                known |= fits;
                if (fits) {
                    data.issues().links(issue.id(), outward).stream()
                            .filter(link -> link.typeId() == type.id())
                            .map(link -> new QueryLiteral(call, outward ? link.destination() : link.source()))
                            .forEach(found::add);
                }
            }
        }
        if (!known) {
            throw new JqlRefused("Issue link type '" + call.getArgs().get(1) + "' could not be found in function '"
                    + call.getName() + "'.");
        }
        return found;
    }
}
