package io.throughline.okr.exchange;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.Crew;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The rules of what does not stand in an element's row alone: each record checks itself, so it is made. */
final class ElementRules {
    private final Wrong wrong;
    private final Map<Integer, CustomField.Written> fields = new HashMap<>();

    ElementRules(Wrong wrong) {
        this.wrong = wrong;
    }

    void check(Listing listing, String path, Taken row) {
        wrong.gather(path, UnaryOperator.identity(), () -> {
            switch (listing.name()) {
                case "settings" -> settings(row);
                case "themes" -> theme(row);
                case "orgUnits" -> orgUnit(row);
                case "customFields" -> fields.put(row.number, field(row));
                case "objectives" -> Objective.Texts.of(row.texts);
                case "keyResults" -> keyResult(row);
                case "positionings" -> Positioning.Written.of(row.texts);
                case "customValues" -> value(row);
                default -> {
                    // Its row says all of it.
                }
            }
        });
    }

    /** The type of the field of a custom value. */
    Optional<String> typeOf(Listing listing, Taken row) {
        return listing.is(Lists.CUSTOM_VALUES)
                ? Optional.ofNullable(fields.get(row.whole("FIELD_ID")))
                        .map(field -> field.type().word())
                : Optional.empty();
    }

    /** The settings an element says. */
    static Settings settings(Taken row) {
        Facts facts = Facts.of(row.columns);
        row.people.forEach(facts::with);
        return new Settings((Long) row.columns.get("version"), Settings.Written.of(facts));
    }

    /** The theme an element says. */
    static Theme theme(Taken row) {
        return new Theme(
                row.whole("id"), (Long) row.columns.get("version"), row.text("word"), row.text("name"), (boolean)
                        row.columns.get("retired"));
    }

    /** The org unit an element says. */
    static OrgUnit.Written orgUnit(Taken row) {
        return new OrgUnit.Written(
                OrgUnit.Kind.of(row.text("KIND")),
                row.text("NAME"),
                row.whole("PARENT_ID"),
                OrgUnit.Seen.valueOf(row.text("SEEN_BY").toUpperCase(Locale.ROOT)),
                Set.copyOf(row.people.get("seer")),
                new Crew(
                        Set.copyOf(row.people.get("lead")),
                        Set.copyOf(row.people.get("member")),
                        Set.copyOf(row.people.get("group"))));
    }

    private static CustomField.Written field(Taken row) {
        String choices = row.text("CHOICES");
        return new CustomField.Written(
                row.text("NAME"),
                CustomField.Holders.valueOf(
                        row.text("HOLDERS").toUpperCase(Locale.ROOT).replace('-', '_')),
                FieldType.of(row.text("FIELD_TYPE")),
                choices.isEmpty() ? List.of() : List.of(choices.split("\n")),
                row.whole("SORT_ORDER"),
                (boolean) row.columns.get("RETIRED"));
    }

    private static void keyResult(Taken row) {
        Faults faults = new Faults();
        Measure.Kind kind = Measure.Kind.valueOf(
                row.text("MEASURE").toUpperCase(Locale.ROOT).replace('-', '_'));
        KeyResult.Texts.of(row.texts).steps().requireFor(kind, faults);
        faults.refuse();
    }

    /** A choice that was taken away since stays said. */
    private void value(Taken row) {
        CustomField.Written field = fields.get(row.whole("FIELD_ID"));
        String said = row.text("SAID");
        boolean person = field != null && field.type() == FieldType.PERSON;
        Faults faults = new Faults();
        faults.require(person == said.isEmpty(), "value", "okr.refused.required");
        faults.require(person != row.text("PERSON_KEY").isEmpty(), "person", "okr.refused.required");
        if (field != null && !person && field.type() != FieldType.CHOICE && !said.isEmpty()) {
            field.type().kept(said, field, "value", faults);
        }
        faults.refuse();
    }
}
