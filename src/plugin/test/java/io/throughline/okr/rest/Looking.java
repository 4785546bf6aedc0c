package io.throughline.okr.rest;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.sheet.SheetKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be read: each GET of the table of operations, of all there is and of what never was. */
final class Looking {
    /** No element has it, nor will. */
    static final int NEVER = 900_001;

    private static final List<String> SUBJECTS =
            Subject.KINDS.stream().map(Element::word).toList();

    /** Of what is hidden so many are left out for one that is read: {@link HiddenPathsTest} asks for all of it. */
    private static final int SPARED = 4;

    private final HiddenWorld world;
    private final Map<String, List<Integer>> ids = new LinkedHashMap<>();
    /** What each hangs on, by id. */
    private final Map<Integer, Integer> checkIns;

    private final Map<Integer, Integer> actions;
    private final Map<Integer, Integer> links;
    private final Map<Integer, Integer> contributions;
    private final Map<Integer, Integer> kpiValues;

    private Looking(HiddenWorld world, Hidden there) {
        this.world = world;
        Store store = world.api.store();
        put("objective", there.objectives.stream().map(Objective::id), there::objective);
        put("key-result", there.keyResults.stream().map(KeyResult::id), there::keyResult);
        put("org-unit", there.units.stream().map(OrgUnit::id), there::unit);
        put("positioning", there.units.stream().map(OrgUnit::id), there::unit);
        put("cycle", world.cycles.stream(), id -> false);
        put("kpi", there.kpis.stream().map(Kpi::id), there::kpi);
        checkIns = store.port(CheckIns.class).afterId(0, 1000).stream()
                .collect(Collectors.toMap(CheckIn::id, CheckIn::keyResult));
        put("check-in", checkIns.keySet().stream(), id -> there.keyResult(checkIns.get(id)));
        actions = store.port(Actions.class).afterId(0, 1000).stream()
                .collect(Collectors.toMap(Action::id, Action::keyResult));
        put("action", actions.keySet().stream(), id -> there.keyResult(actions.get(id)));
        links = store.port(IssueLinks.class).afterId(0, 1000).stream()
                .collect(Collectors.toMap(IssueLink::id, IssueLink::keyResult));
        put("link", links.keySet().stream(), id -> there.keyResult(links.get(id)));
        contributions = store.port(Contributions.class).afterId(0, 1000).stream()
                .collect(Collectors.toMap(Contribution::id, Contribution::objective));
        put("contribution", contributions.keySet().stream(), id -> there.objective(contributions.get(id)));
        kpiValues = store.port(KpiValues.class).afterId(0, 1000).stream()
                .collect(Collectors.toMap(KpiValue::id, KpiValue::kpi));
        // those of hidden KPIs are left out: tests record some, and what is asked for must stay the same
        put("kpi-value", kpiValues.keySet().stream().filter(id -> !there.kpi(kpiValues.get(id))), id -> false);
        HiddenIds hidden = new HiddenIds(store, there);
        put(
                "comment",
                store.port(Comments.class).afterId(0, 1000).stream().map(Comment::id),
                hidden.of("comment")::contains);
        put(
                "evidence",
                store.port(EvidenceLinks.class).afterId(0, 1000).stream().map(Evidence::id),
                hidden.of("evidence")::contains);
    }

    private void put(String element, Stream<Integer> all, IntPredicate hidden) {
        ids.put(element, all.filter(id -> !hidden.test(id) || id % SPARED == 0).toList());
    }

    /** Every path there is, by the template it is of; the first of each template that takes an id is one of what never was. */
    static Map<String, List<String>> paths(HiddenWorld world, Hidden there) {
        Looking looking = new Looking(world, there);
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Operation operation : Operation.documented()) {
            if (operation.method().equals("GET")) {
                paths.put(operation.whole(), looking.of(operation.whole()));
            }
        }
        return paths;
    }

    private List<String> of(String operation) {
        return switch (operation.substring("GET ".length())) {
            case "/board?unit=&cycle=&asOf=" ->
                joined(
                        boards(),
                        boards().stream().map(path -> asOf(path, "2027-08-12")).toList());
            case "/cycles" -> List.of("/cycles");
            case "/cycles/next?kind=" -> List.of("/cycles/next?kind=quarter", "/cycles/next?kind=year");
            case "/cycles/{id}" -> each("cycle", id -> "/cycles/" + id);
            case "/org-units" -> List.of("/org-units");
            case "/org-units/{id}" -> each("org-unit", id -> "/org-units/" + id);
            case "/org-units/{id}/positioning?version=" ->
                joined(
                        each("org-unit", id -> "/org-units/" + id + "/positioning"),
                        each("org-unit", id -> "/org-units/" + id + "/positioning?version=1"));
            case "/org-units/{id}/positioning/versions" ->
                each("org-unit", id -> "/org-units/" + id + "/positioning/versions");
            case "/positioning?unit=&version=" ->
                joined(each("org-unit", id -> "/positioning?unit=" + id), List.of("/positioning"));
            case "/objectives/{id}" -> each("objective", id -> "/objectives/" + id);
            case "/objectives/{id}/explanation" -> each("objective", id -> "/objectives/" + id + "/explanation");
            case "/objectives/{id}/findings" -> each("objective", id -> "/objectives/" + id + "/findings");
            case "/objectives/{id}/contributions" -> each("objective", id -> "/objectives/" + id + "/contributions");
            case "/objectives?unit=&cycle=&owner=&state=&theme=&label=&ambition=&query=&cursor=&limit=&fields=" ->
                goals("/objectives", "state=active", "fields=key,owner.name");
            case "/key-results?unit=&cycle=&objective=&owner=&theme=&label=&ambition=&query=&cursor=&limit=&fields=" ->
                joined(goals("/key-results", "ambition=committed", "fields=key,owner.name"), partsOfSome());
            case "/key-results/hits?query=&issue=&limit=" -> searches();
            case "/objectives/{id}/contributions/{contribution}" ->
                each("contribution", id -> "/objectives/" + contributions.getOrDefault(id, 1) + "/contributions/" + id);
            case "/key-results/{id}/check-ins/{checkIn}" ->
                each("check-in", id -> "/key-results/" + checkIns.getOrDefault(id, 1) + "/check-ins/" + id);
            case "/key-results/{id}/actions/{action}" ->
                each("action", id -> "/key-results/" + actions.getOrDefault(id, 1) + "/actions/" + id);
            case "/key-results/{id}/issue-links/{link}" ->
                each("link", id -> "/key-results/" + links.getOrDefault(id, 1) + "/issue-links/" + id);
            case "/comments/{id}" -> each("comment", id -> "/comments/" + id);
            case "/evidence/{id}" -> each("evidence", id -> "/evidence/" + id);
            case "/custom-fields/{id}" -> List.of("/custom-fields/" + NEVER, "/custom-fields/1");
            case "/themes/{id}" -> List.of("/themes/" + NEVER, "/themes/1");
            case "/kpis/{id}/values/{value}" ->
                each("kpi-value", id -> "/kpis/" + kpiValues.getOrDefault(id, 1) + "/values/" + id);
            case "/key-results/{id}" -> each("key-result", id -> "/key-results/" + id);
            case "/key-results/{id}/explanation" -> each("key-result", id -> "/key-results/" + id + "/explanation");
            case "/key-results/{id}/contributions" -> each("key-result", id -> "/key-results/" + id + "/contributions");
            case "/key-results/{id}/check-ins?cursor=&limit=&fields=" ->
                each("key-result", id -> "/key-results/" + id + "/check-ins");
            case "/key-results/{id}/actions" -> each("key-result", id -> "/key-results/" + id + "/actions");
            case "/key-results/{id}/issue-links" -> each("key-result", id -> "/key-results/" + id + "/issue-links");
            case "/key-results/{id}/link-preview?issue=" ->
                joined(
                        each("key-result", id -> "/key-results/" + id + "/link-preview?issue=" + HiddenWorld.FREE),
                        each("key-result", id -> "/key-results/" + id + "/link-preview?issue=SEC-30"));
            case "/issues/{issueKey}/key-results" ->
                Stream.concat(Stream.of("NO-1"), world.issues.stream())
                        .map(key -> "/issues/" + key + "/key-results")
                        .toList();
            case "/comments?element=&id=&cursor=&limit=&fields=" -> ofSubjects("/comments?element=%s&id=%d");
            case "/evidence?element=&id=" -> ofSubjects("/evidence?element=%s&id=%d");
            case "/custom-fields" -> List.of("/custom-fields");
            case "/custom-values?element=&id=" ->
                joined(
                        each("objective", id -> "/custom-values?element=objective&id=" + id),
                        each("key-result", id -> "/custom-values?element=key-result&id=" + id));
            case "/kpis?unit=&cursor=&limit=&fields=" ->
                joined(each("org-unit", id -> "/kpis?unit=" + id), List.of("/kpis"));
            case "/kpis/{id}" -> each("kpi", id -> "/kpis/" + id);
            case "/kpis/{id}/values?cursor=&limit=&fields=" -> each("kpi", id -> "/kpis/" + id + "/values");
            case "/settings" -> List.of("/settings");
            case "/themes" -> List.of("/themes");
            case "/trash?cycle=&cursor=&limit=&fields=" ->
                joined(
                        List.of("/trash"),
                        world.cycles.stream().map(id -> "/trash?cycle=" + id).toList());
            case "/export" -> List.of("/export");
            case "/export/schema" -> List.of("/export/schema");
            case "/jobs" -> List.of("/jobs");
            case "/jobs/{id}" -> List.of("/jobs/" + NEVER, "/jobs/1");
            case "/jobs/{id}/file" -> List.of("/jobs/" + NEVER + "/file", "/jobs/1/file");
            case "/webhooks" -> List.of("/webhooks");
            case "/webhooks/{id}" -> List.of("/webhooks/" + NEVER, "/webhooks/1");
            case "/webhooks/{id}/deliveries" -> List.of("/webhooks/" + NEVER + "/deliveries", "/webhooks/1/deliveries");
            // A workbook says when it was made; what its sheets say, the texts say too.
            case "/export/sheets.xlsx?unit=&cycle=" -> List.of("/export/sheets.xlsx?unit=" + NEVER);
            case "/import/template.xlsx?kind=" -> List.of("/import/template.xlsx?kind=never");
            case "/export/{kind}.csv?cycle=&unit=&separator=&header=" ->
                Stream.concat(
                                Stream.of("/export/never.csv"),
                                Stream.of(SheetKind.values())
                                        .map(kind -> "/export/" + kind.word() + ".csv?header=names"))
                        .toList();
            case "/openapi.json" -> List.of("/openapi.json");
            case "/history?scope=&after=&element=&id=&cursor=&limit=&fields=" ->
                joined(logged("/history?element=%s&id=%d"), List.of("/history?scope=shared", "/history?scope=cycle:1"));
            case "/history/past?element=&id=&asOf=" -> logged("/history/past?element=%s&id=%d&asOf=2027-08-12");
            default -> throw new AssertionError("say which paths to read of " + operation);
        };
    }

    private static String asOf(String board, String day) {
        return board + (board.contains("?") ? "&" : "?") + "asOf=" + day;
    }

    /** Those of lists and searches, where a hidden thing would show by being counted. */
    static List<String> lists(HiddenWorld world, Map<String, List<String>> paths) {
        List<String> lists = new ArrayList<>();
        paths.forEach((operation, some) -> {
            boolean list =
                    !operation.contains("{") && !operation.contains("id=") && !operation.contains("/positioning");
            if (list) {
                lists.addAll(some);
            }
        });
        lists.addAll(paths.get("GET /issues/{issueKey}/key-results"));
        return lists;
    }

    private List<String> boards() {
        List<String> boards = new ArrayList<>(List.of("/board?unit=" + NEVER, "/board"));
        for (int cycle : world.cycles) {
            ids.get("org-unit").forEach(unit -> boards.add("/board?unit=" + unit + "&cycle=" + cycle));
        }
        return boards;
    }

    private static List<String> searches() {
        return Stream.of("", "query=mk", "query=mk&limit=3", "query=kr-1", "issue=PAY-10", "issue=SEC-30&limit=50")
                .map(query -> "/key-results/hits?" + query)
                .toList();
    }

    /** A search for goals, whole and in small pages. */
    private List<String> goals(String path, String... more) {
        List<String> paths = new ArrayList<>(List.of(path, path + "?limit=3", path + "?query=mk", path + "?owner=ina"));
        Stream.of(more).forEach(query -> paths.add(path + "?" + query));
        paths.add(path + "?cycle=" + world.cycles.get(1));
        ids.get("org-unit").stream().limit(3).forEach(id -> paths.add(path + "?limit=2&unit=" + id));
        return paths;
    }

    /** Of the first ones there are, purged or not: lists are read after each write. */
    private List<String> partsOfSome() {
        return Stream.concat(
                        Stream.of(NEVER), world.objectives.stream().limit(3).map(one -> one.get("id")
                                .asInt()))
                .map(id -> "/key-results?objective=" + id)
                .toList();
    }

    private List<String> ofSubjects(String path) {
        return joined(SUBJECTS.stream()
                .map(element -> each(element, id -> path.formatted(element, id)))
                .toList());
    }

    private List<String> logged(String path) {
        return joined(Stream.of("objective", "key-result", "org-unit", "cycle")
                .map(element -> each(element, id -> path.formatted(element, id)))
                .toList());
    }

    private List<String> each(String element, IntFunction<String> path) {
        return Stream.concat(Stream.of(NEVER), ids.get(element).stream())
                .map(path::apply)
                .toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return joined(List.of(one, other));
    }

    private static List<String> joined(Collection<List<String>> some) {
        return some.stream().flatMap(List::stream).toList();
    }
}
