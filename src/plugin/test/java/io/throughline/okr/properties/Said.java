package io.throughline.okr.properties;

import static java.util.stream.Collectors.groupingBy;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Theme;
import io.throughline.okr.domain.settings.Themes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every element says now, by its rows. */
final class Said {
    static final int ALL = 100_000;

    private final Map<Named, Facts> says = new HashMap<>();

    private Said(Company company) {
        company.port(OrgUnits.class).all().forEach(one -> put(Element.ORG_UNIT, one.id(), one.facts()));
        company.port(Cycles.class).all().forEach(one -> put(Element.CYCLE, one.id(), one.facts()));
        Objectives objectives = company.port(Objectives.class);
        objectives
                .afterId(0, ALL)
                .forEach(one -> put(Element.OBJECTIVE, one.id(), one.facts(objectives.texts(one.id()))));
        KeyResults keyResults = company.port(KeyResults.class);
        keyResults
                .afterId(0, ALL)
                .forEach(one -> put(Element.KEY_RESULT, one.id(), one.facts(keyResults.texts(one.id()))));
        company.port(CheckIns.class).afterId(0, ALL).forEach(one -> put(Element.CHECK_IN, one.id(), one.facts()));
        company.port(Actions.class).afterId(0, ALL).forEach(one -> put(Element.ACTION, one.id(), one.facts()));
        company.port(IssueLinks.class).afterId(0, ALL).forEach(one -> put(Element.ISSUE_LINK, one.id(), one.facts()));
        company.port(Contributions.class)
                .afterId(0, ALL)
                .forEach(one -> put(Element.CONTRIBUTION, one.id(), one.facts()));
        company.port(Comments.class).afterId(0, ALL).forEach(one -> put(Element.COMMENT, one.id(), one.facts()));
        company.port(EvidenceLinks.class).afterId(0, ALL).forEach(one -> put(Element.EVIDENCE, one.id(), one.facts()));
        company.port(CustomFields.class)
                .all()
                .forEach(
                        one -> put(Element.CUSTOM_FIELD, one.id(), one.written().facts()));
        company.port(CustomValues.class).afterId(0, ALL).stream()
                .collect(groupingBy(
                        one -> new Named(one.goal().logged(), one.goal().id())))
                .forEach((named, values) -> put(named.element(), named.id(), CustomValue.facts(values)));
        company.port(Kpis.class)
                .afterId(0, ALL)
                .forEach(one -> put(Element.KPI, one.id(), one.written().facts()));
        company.port(KpiValues.class).afterId(0, ALL).forEach(one -> put(Element.KPI_VALUE, one.id(), one.facts()));
        company.port(Positionings.class)
                .after(0, 0, ALL)
                .forEach(one ->
                        put(Element.POSITIONING, one.orgUnit(), one.written().facts()));
        settings(company);
    }

    /** What nobody has changed is in no log. */
    private void settings(Company company) {
        Settings settings = company.port(StoredSettings.class).current();
        if (settings.version() > 0) {
            put(Element.SETTINGS, Settings.ID, settings.facts());
        }
        for (Theme theme : company.port(Themes.class).all()) {
            if (!Theme.BUILT_IN.contains(theme)) {
                put(Element.THEME, theme.id(), theme.facts());
            }
        }
    }

    static Map<Named, Facts> now(Company company) {
        return new Said(company).says;
    }

    private void put(Element element, int id, Facts facts) {
        says.put(new Named(element, id), facts);
    }

    /** The same as plain values, where the order of people does not matter: it is that of their keys, which may change. */
    static Map<String, Object> plain(Facts facts) {
        Map<String, Object> plain = new TreeMap<>();
        Facts.of(facts.values()).values().forEach((field, value) -> {
            if (Facts.PERSONS.contains(field) && value instanceof Collection<?> people) {
                plain.put(field, people.stream().map(String::valueOf).sorted().toList());
            } else {
                plain.put(field, value);
            }
        });
        return plain;
    }

    /** All of them as plain values, by a name one can read. */
    static Map<String, Object> plain(Map<Named, Facts> all) {
        Map<String, Object> plain = new TreeMap<>();
        all.forEach((named, facts) -> plain.put(named.element().word() + "#" + named.id(), plain(facts)));
        return plain;
    }

    /** What differs between two such, for whoever reads a failure. */
    static List<String> differing(Map<String, Object> one, Map<String, Object> other) {
        List<String> differing = new ArrayList<>();
        one.forEach((name, facts) -> {
            if (!facts.equals(other.get(name))) {
                differing.add(name + ": " + facts + " | " + other.get(name));
            }
        });
        other.keySet().stream()
                .filter(name -> !one.containsKey(name))
                .forEach(name -> differing.add(name + ": nothing | " + other.get(name)));
        return differing;
    }
}
