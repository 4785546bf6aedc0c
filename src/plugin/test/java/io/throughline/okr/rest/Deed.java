package io.throughline.okr.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way to call an operation that names a thing: <i>who may, the status of what never was, the request</i>.
 *
 * @param never what is answered if there is no such thing
 * @param address with kinds of things of {@link Targets} in braces
 * @param body likewise; "" for none
 */
record Deed(Right right, int never, String method, String address, String body) {
    private static final Pattern KIND = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern LINE = Pattern.compile("(\\w+) +(\\d+) (\\w+) (\\S+) ?(.*)");

    /** Kinds of things that belong to an org unit and to no goal. */
    private static final Set<String> OF_UNITS = Set.of(
            "org-unit",
            "positioning",
            "kpi",
            "kpi-value",
            "org-unit-comment",
            "positioning-comment",
            "kpi-comment",
            "kpi-value-comment",
            "org-unit-evidence",
            "positioning-evidence",
            "kpi-evidence",
            "kpi-value-evidence");

    /** What names a thing; a new operation is added here, or to {@link #OPEN}. */
    private static final String NAMING =
            """
            SEE    404 GET /board?unit={org-unit}
            SEE    404 GET /board?unit={org-unit}&asOf=2027-08-12
            SEE    404 GET /org-units/{org-unit}
            LEAD   404 PUT /org-units/{org-unit} {"name": "x"}
            PLACE  404 POST /org-units/{org-unit}/place {"before": 900001}
            ADMIN  404 DELETE /org-units/{org-unit}
            SEE    404 GET /org-units/{org-unit}/positioning
            PLAN   404 PUT /org-units/{org-unit}/positioning {"statements": [{"text": "x"}]}
            SEE    404 GET /org-units/{org-unit}/positioning/versions
            SEE    404 GET /positioning?unit={org-unit}
            LEAD   400 POST /cycles/{cycle}/clone {"cycle": {next-cycle}, "orgUnits": [{org-unit}]}
            SEE    200 GET /objectives?unit={org-unit}
            LEAD   400 POST /objectives {"orgUnit": {org-unit}, "cycle": {cycle}, "title": "x", "ambition": "committed"}
            SEE    404 GET /objectives/{objective}
            EDIT   404 PUT /objectives/{objective} {"orgUnit": {org-unit}, "cycle": {cycle}, "title": "x"}
            EDIT   404 DELETE /objectives/{objective}
            EDIT   404 POST /objectives/{objective}/restore {}
            EDIT   404 PUT /objectives/{objective}/state {"state": "nowhere"}
            EDIT   404 PUT /objectives/{objective}/place {"before": 900001}
            EDIT   404 PUT /objectives/{objective}/override {"progress": 7, "reason": "x"}
            EDIT   404 DELETE /objectives/{objective}/override
            EDIT   404 PUT /objectives/{objective}/grade {"grade": 7}
            EDIT   404 DELETE /objectives/{objective}/grade
            SEE    404 GET /objectives/{objective}/explanation
            SEE    404 GET /objectives/{objective}/findings
            EDIT   404 POST /objectives/{objective}/move {"cycle": 900001}
            SEE    404 GET /objectives/{objective}/contributions
            EDIT   404 POST /objectives/{objective}/contributions {}
            SEE    404 GET /objectives/{objective}/contributions/{contribution}
            EDIT   404 PUT /objectives/{objective}/contributions/{contribution} {"weight": 2}
            EDIT   404 DELETE /objectives/{objective}/contributions/{contribution}
            SEE    200 GET /key-results?unit={org-unit}
            SEE    200 GET /key-results?objective={objective}
            EDIT   400 POST /key-results {"objective": {objective}, "title": "x", "source": "check-in", "target": 1}
            SEE    404 GET /key-results/{key-result}
            EDIT   404 PUT /key-results/{key-result} {"objective": {objective}, "title": "x", "source": "check-in", "target": 1}
            EDIT   404 DELETE /key-results/{key-result}
            EDIT   404 POST /key-results/{key-result}/restore {}
            EDIT   404 PUT /key-results/{key-result}/place {"before": 900001}
            EDIT   404 PUT /key-results/{key-result}/override {"progress": 7, "reason": "x"}
            EDIT   404 DELETE /key-results/{key-result}/override
            EDIT   404 PUT /key-results/{key-result}/grade {"grade": 7}
            EDIT   404 DELETE /key-results/{key-result}/grade
            SEE    404 GET /key-results/{key-result}/explanation
            SEE    404 GET /key-results/{key-result}/contributions
            SEE    404 GET /key-results/{key-result}/check-ins
            EDIT   404 POST /key-results/{key-result}/check-ins {}
            SEE    404 GET /key-results/{key-result}/check-ins/{check-in}
            SEE    404 GET /key-results/{key-result}/actions
            EDIT   404 POST /key-results/{key-result}/actions {"title": ""}
            SEE    404 GET /key-results/{key-result}/actions/{action}
            EDIT   404 PUT /key-results/{key-result}/actions/{action} {"title": ""}
            TICK   404 PUT /key-results/{key-result}/actions/{action}/done {"done": true}
            EDIT   404 POST /key-results/{key-result}/actions/{action}/move {"before": 900001}
            EDIT   404 DELETE /key-results/{key-result}/actions/{action}
            SEE    404 GET /key-results/{counting}/issue-links
            LINK   404 POST /key-results/{counting}/issue-links {"issueKey": "NO-1"}
            SEE    404 GET /key-results/{counting}/issue-links/{link}
            LINK   404 DELETE /key-results/{counting}/issue-links/{link}
            SEE    404 GET /key-results/{counting}/link-preview?issue=PAY-40
            SEE    404 GET /comments?element=objective&id={objective}
            SEE    404 GET /comments?element=key-result&id={key-result}
            SEE    404 GET /comments?element=action&id={action}
            SEE    404 GET /comments?element=contribution&id={contribution}
            SEE    404 GET /comments?element=check-in&id={check-in}
            SEE    404 GET /comments?element=org-unit&id={org-unit}
            SEE    404 GET /comments?element=positioning&id={positioning}
            SEE    404 GET /comments?element=kpi&id={kpi}
            SEE    404 GET /comments?element=kpi-value&id={kpi-value}
            TALK   404 POST /comments {"element": "objective", "id": {objective}, "text": "x"}
            TALK   404 POST /comments {"element": "key-result", "id": {key-result}, "text": "x"}
            TALK   404 POST /comments {"element": "action", "id": {action}, "text": "x"}
            TALK   404 POST /comments {"element": "contribution", "id": {contribution}, "text": "x"}
            TALK   404 POST /comments {"element": "check-in", "id": {check-in}, "text": "x"}
            TALK   404 POST /comments {"element": "org-unit", "id": {org-unit}, "text": "x"}
            TALK   404 POST /comments {"element": "positioning", "id": {positioning}, "text": "x"}
            TALK   404 POST /comments {"element": "kpi", "id": {kpi}, "text": "x"}
            TALK   404 POST /comments {"element": "kpi-value", "id": {kpi-value}, "text": "x"}
            SEE    404 GET /comments/{objective-comment}
            SEE    404 GET /comments/{key-result-comment}
            SEE    404 GET /comments/{action-comment}
            SEE    404 GET /comments/{contribution-comment}
            SEE    404 GET /comments/{check-in-comment}
            SEE    404 GET /comments/{org-unit-comment}
            SEE    404 GET /comments/{positioning-comment}
            SEE    404 GET /comments/{kpi-comment}
            SEE    404 GET /comments/{kpi-value-comment}
            AUTHOR 404 PUT /comments/{objective-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{key-result-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{action-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{contribution-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{check-in-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{org-unit-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{positioning-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{kpi-comment} {"text": "y"}
            AUTHOR 404 PUT /comments/{kpi-value-comment} {"text": "y"}
            REMOVE 404 DELETE /comments/{objective-comment}
            REMOVE 404 DELETE /comments/{key-result-comment}
            REMOVE 404 DELETE /comments/{action-comment}
            REMOVE 404 DELETE /comments/{contribution-comment}
            REMOVE 404 DELETE /comments/{check-in-comment}
            REMOVE 404 DELETE /comments/{org-unit-comment}
            REMOVE 404 DELETE /comments/{positioning-comment}
            REMOVE 404 DELETE /comments/{kpi-comment}
            REMOVE 404 DELETE /comments/{kpi-value-comment}
            SEE    404 GET /evidence?element=objective&id={objective}
            SEE    404 GET /evidence?element=key-result&id={key-result}
            SEE    404 GET /evidence?element=action&id={action}
            SEE    404 GET /evidence?element=contribution&id={contribution}
            SEE    404 GET /evidence?element=check-in&id={check-in}
            SEE    404 GET /evidence?element=org-unit&id={org-unit}
            SEE    404 GET /evidence?element=positioning&id={positioning}
            SEE    404 GET /evidence?element=kpi&id={kpi}
            SEE    404 GET /evidence?element=kpi-value&id={kpi-value}
            EDIT   404 POST /evidence {"element": "objective", "id": {objective}, "title": "x", "url": "nowhere"}
            EDIT   404 POST /evidence {"element": "key-result", "id": {key-result}, "title": "x", "url": "nowhere"}
            EDIT   404 POST /evidence {"element": "action", "id": {action}, "title": "x", "url": "nowhere"}
            EDIT   404 POST /evidence {"element": "contribution", "id": {contribution}, "title": "x", "url": "nowhere"}
            EDIT   404 POST /evidence {"element": "check-in", "id": {check-in}, "title": "x", "url": "nowhere"}
            LEAD   404 POST /evidence {"element": "org-unit", "id": {org-unit}, "title": "x", "url": "nowhere"}
            PLAN   404 POST /evidence {"element": "positioning", "id": {positioning}, "title": "x", "url": "nowhere"}
            EDIT   404 POST /evidence {"element": "kpi", "id": {kpi}, "title": "x", "url": "nowhere"}
            EDIT   404 POST /evidence {"element": "kpi-value", "id": {kpi-value}, "title": "x", "url": "nowhere"}
            SEE    404 GET /evidence/{objective-evidence}
            SEE    404 GET /evidence/{key-result-evidence}
            SEE    404 GET /evidence/{action-evidence}
            SEE    404 GET /evidence/{contribution-evidence}
            SEE    404 GET /evidence/{check-in-evidence}
            SEE    404 GET /evidence/{org-unit-evidence}
            SEE    404 GET /evidence/{positioning-evidence}
            SEE    404 GET /evidence/{kpi-evidence}
            SEE    404 GET /evidence/{kpi-value-evidence}
            EDIT   404 DELETE /evidence/{objective-evidence}
            EDIT   404 DELETE /evidence/{key-result-evidence}
            EDIT   404 DELETE /evidence/{action-evidence}
            EDIT   404 DELETE /evidence/{contribution-evidence}
            EDIT   404 DELETE /evidence/{check-in-evidence}
            LEAD   404 DELETE /evidence/{org-unit-evidence}
            PLAN   404 DELETE /evidence/{positioning-evidence}
            EDIT   404 DELETE /evidence/{kpi-evidence}
            EDIT   404 DELETE /evidence/{kpi-value-evidence}
            SEE    404 GET /custom-values?element=objective&id={objective}
            SEE    404 GET /custom-values?element=key-result&id={key-result}
            EDIT   404 PUT /custom-values?element=objective&id={objective} {"values": []}
            EDIT   404 PUT /custom-values?element=key-result&id={key-result} {"values": []}
            SEE    200 GET /kpis?unit={org-unit}
            LEAD   400 POST /kpis {"orgUnit": {org-unit}, "name": "x"}
            SEE    404 GET /kpis/{kpi}
            EDIT   404 PUT /kpis/{kpi} {"orgUnit": {org-unit}, "name": "x"}
            SEE    404 GET /kpis/{kpi}/values
            EDIT   404 POST /kpis/{kpi}/values {}
            SEE    404 GET /kpis/{kpi}/values/{kpi-value}
            TALK   404 POST /batch {"operations": [{"create": "comment", "body": {"element": "kpi", "id": {kpi}, "text": "x"}}]}
            LEAD   400 POST /batch {"operations": [{"create": "kpi", "body": {"orgUnit": {org-unit}, "name": "x"}}]}
            EDIT   404 POST /batch {"operations": [{"update": "objective", "id": {objective}, "ifMatch": 999, "body": {"orgUnit": {org-unit}, "cycle": {cycle}, "title": "x"}}]}
            EDIT   404 POST /batch {"operations": [{"grade": "key-result", "id": {key-result}, "body": {"grade": 7}}]}
            EDIT   404 POST /batch {"dryRun": true, "operations": [{"delete": "objective", "id": {objective}}]}
            EDIT   404 POST /batch {"operations": [{"state": "objective", "id": {objective}, "body": {"state": "nowhere"}}]}
            EDIT   404 POST /batch {"operations": [{"move": "objective", "id": {objective}, "body": {"cycle": 900001}}]}
            EDIT   404 POST /batch {"operations": [{"override": "key-result", "id": {key-result}, "body": {"progress": 7, "reason": "x"}}]}
            EDIT   404 POST /batch {"operations": [{"fill": "objective", "id": {objective}, "ifMatch": 999, "body": {"values": []}}]}
            EDIT   404 POST /batch {"operations": [{"fill": "key-result", "id": {key-result}, "ifMatch": 999, "body": {"values": []}}]}
            EDIT   404 POST /batch {"operations": [{"restore": "objective", "id": {objective}}]}
            EDIT   404 POST /batch {"operations": [{"restore": "key-result", "id": {key-result}}]}
            LEAD   404 POST /batch {"operations": [{"update": "org-unit", "id": {org-unit}, "ifMatch": 999, "body": {"name": "x"}}]}
            PLACE  404 POST /batch {"operations": [{"place": "org-unit", "id": {org-unit}, "body": {"before": 900001}}]}
            ADMIN  404 POST /batch {"dryRun": true, "operations": [{"delete": "org-unit", "id": {org-unit}}]}
            PLAN   404 POST /batch {"operations": [{"update": "positioning", "id": {org-unit}, "ifMatch": 999, "body": {"statements": [{"text": "x"}]}}]}
            EDIT   404 POST /batch {"operations": [{"update": "kpi", "id": {kpi}, "ifMatch": 999, "body": {"orgUnit": {org-unit}, "name": "x"}}]}
            EDIT   404 POST /batch {"operations": [{"create": "kpi-value", "id": {kpi}, "body": {}}]}
            EDIT   404 POST /batch {"operations": [{"update": "contribution", "of": {objective}, "id": {contribution}, "ifMatch": 999, "body": {"weight": 2}}]}
            EDIT   404 POST /batch {"dryRun": true, "operations": [{"delete": "contribution", "of": {objective}, "id": {contribution}}]}
            LINK   404 POST /batch {"dryRun": true, "operations": [{"delete": "issue-link", "of": {counting}, "id": {link}}]}
            EDIT   404 POST /batch {"operations": [{"update": "action", "of": {key-result}, "id": {action}, "ifMatch": 999, "body": {"title": "x"}}]}
            TICK   404 POST /batch {"operations": [{"tick": "action", "of": {key-result}, "id": {action}, "body": {"done": true}}]}
            EDIT   404 POST /batch {"operations": [{"move": "action", "of": {key-result}, "id": {action}, "body": {"before": 900001}}]}
            EDIT   404 POST /batch {"dryRun": true, "operations": [{"delete": "action", "of": {key-result}, "id": {action}}]}
            AUTHOR 404 POST /batch {"operations": [{"update": "comment", "id": {action-comment}, "ifMatch": 999, "body": {"text": "y"}}]}
            REMOVE 404 POST /batch {"dryRun": true, "operations": [{"delete": "comment", "id": {kpi-comment}}]}
            EDIT   404 POST /batch {"dryRun": true, "operations": [{"delete": "evidence", "id": {key-result-evidence}}]}
            SEE    404 GET /export/sheets.xlsx?unit={org-unit}
            SEE    404 GET /export/objectives.csv?unit={org-unit}
            ADMIN  404 DELETE /trash/objective/{objective}
            ADMIN  404 DELETE /trash/key-result/{key-result}
            SEE    404 GET /history?element=objective&id={objective}
            SEE    404 GET /history?element=key-result&id={key-result}
            SEE    404 GET /history?element=org-unit&id={org-unit}
            SEE    404 GET /history/past?element=objective&id={objective}&asOf=2027-08-12
            SEE    404 GET /history/past?element=key-result&id={key-result}&asOf=2027-08-12
            SEE    404 GET /history/past?element=org-unit&id={org-unit}&asOf=2027-08-12
            """;

    static final List<Deed> ALL = NAMING.lines().map(Deed::of).toList();

    /**
     * Operations that name nothing which could be hidden: lists, cycles, what administrators set, and what a
     * sheet names, which {@link HiddenPathsTest} asks about.
     */
    static final Set<String> OPEN = Set.of(
            "GET /cycles",
            "POST /cycles",
            "GET /cycles/next",
            "GET /cycles/{id}",
            "PUT /cycles/{id}",
            "PUT /cycles/{id}/state",
            "DELETE /cycles/{id}",
            "GET /org-units",
            "POST /org-units",
            "GET /key-results/hits",
            "GET /issues/{issueKey}/key-results",
            "GET /custom-fields",
            "POST /custom-fields",
            "GET /custom-fields/{id}",
            "PUT /custom-fields/{id}",
            "POST /hand-overs",
            "GET /settings",
            "PUT /settings",
            "GET /themes",
            "POST /themes",
            "GET /themes/{id}",
            "PUT /themes/{id}",
            "POST /themes/{id}/place",
            "GET /trash",
            "GET /export",
            "GET /export/schema",
            "POST /import",
            "GET /import/template.xlsx",
            "POST /import/sheets",
            "GET /jobs",
            "POST /jobs",
            "GET /jobs/{id}",
            "PUT /jobs/{id}/cancelled",
            "POST /jobs/{id}/resume",
            "GET /jobs/{id}/file",
            "POST /jobs/files",
            "GET /webhooks",
            "POST /webhooks",
            "GET /webhooks/{id}",
            "PUT /webhooks/{id}",
            "DELETE /webhooks/{id}",
            "POST /webhooks/{id}/test",
            "GET /webhooks/{id}/deliveries",
            "GET /openapi.json");

    private static Deed of(String line) {
        MatchResult parts = LINE.matcher(line)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("who may, status, request: " + line));
        return new Deed(
                Right.valueOf(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                parts.group(3),
                parts.group(4),
                parts.group(5));
    }

    /** The row of the table of operations it calls; none if there is no such row. */
    Optional<Operation> operation() {
        String path = address.replaceFirst("\\?.*", "");
        return Operation.documented().stream()
                .filter(one -> one.method().equals(method))
                .filter(one -> path.matches(one.path().replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst();
    }

    /** What it names. */
    Set<String> kinds() {
        return KIND.matcher(address + body).results().map(one -> one.group(1)).collect(Collectors.toSet());
    }

    /** Whether it names nothing but what belongs to org units. */
    boolean ofUnits() {
        return kinds().stream().filter(kind -> !kind.endsWith("cycle")).allMatch(OF_UNITS::contains);
    }

    /** Whether it is about what lies in the trash. */
    boolean ofTrash() {
        return address.endsWith("/restore") || address.startsWith("/trash/") || body.contains("\"restore\"");
    }

    /** Whether nothing is left of the thing where it was, once it was done. */
    boolean takes() {
        return method.equals("DELETE") || ofTrash();
    }

    /** The request with the ids of things in it. */
    Deed naming(ToIntFunction<String> id) {
        return new Deed(right, never, method, named(address, id), named(body, id));
    }

    private static String named(String text, ToIntFunction<String> id) {
        return KIND.matcher(text).replaceAll(kind -> Integer.toString(id.applyAsInt(kind.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + address + " " + body;
    }
}
