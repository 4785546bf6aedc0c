package io.throughline.okr.exchange;

import static io.throughline.okr.exchange.Field.key;
import static io.throughline.okr.exchange.Field.maybe;
import static io.throughline.okr.exchange.Field.once;
import static io.throughline.okr.exchange.Field.plain;
import static io.throughline.okr.exchange.Field.reference;
import static io.throughline.okr.exchange.Field.subject;
import static io.throughline.okr.exchange.Field.text;
import static io.throughline.okr.exchange.Field.whole;
import static io.throughline.okr.exchange.Field.word;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.FieldType;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.objective.Ambition;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.people.OrgUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every list of the document in its order: what others name comes before them, but for what lies in the same list. */
final class Lists {
    private static final long ANY = Integer.MAX_VALUE;
    private static final List<String> GOALS = words(Element.OBJECTIVE, Element.KEY_RESULT);
    private static final List<String> SUBJECTS =
            Subject.KINDS.stream().map(Element::word).toList();

    static final Listing KEY_NUMBERS = Listing.of(
            "keyNumbers",
            "KEY_NUMBER",
            word("element", "ELEMENT_KIND", GOALS),
            whole("last", "LAST_NUMBER", 0, Reading.LARGEST_ID));

    static final Listing ORG_UNITS = Listing.of(
            "orgUnits",
            "ORG_UNIT",
            Element.ORG_UNIT,
            plain("version", Kind.LONG, "VERSION"),
            word("kind", "KIND", OrgUnit.Kind.class, OrgUnit.Kind::word),
            text("name", "NAME", 100),
            maybe("parent", "PARENT_ID", Element.ORG_UNIT),
            word("visibility", "SEEN_BY", OrgUnit.Seen.class, OrgUnit.Seen::word),
            plain("seers", Kind.GROUPS, "seer"),
            plain("leads", Kind.PEOPLE, "lead"),
            plain("members", Kind.PEOPLE, "member"),
            plain("groups", Kind.GROUPS, "group"),
            plain("order", Kind.LONG, "SORT_ORDER"));

    static final Listing CYCLES = Listing.of(
            "cycles",
            "CYCLE",
            Element.CYCLE,
            plain("version", Kind.LONG, "VERSION"),
            text("name", "NAME", Cycle.LONGEST_NAME),
            word("kind", "CYCLE_KIND", Cycle.Kind.class, Cycle.Kind::word),
            plain("starts", Kind.DAY, "STARTS"),
            plain("ends", Kind.DAY, "ENDS"),
            word("state", "CYCLE_STATE", Cycle.State.class, Cycle.State::word),
            maybe("parent", "PARENT_ID", Element.CYCLE));

    static final Listing SCOPES = Listing.of(
            "scopes", "SCOPE", plain("scope", Kind.SCOPE, "SCOPE_KEY"), plain("revision", Kind.LONG, "REVISION"));

    static final Listing CUSTOM_FIELDS = Listing.of(
            "customFields",
            "CUSTOM_FIELD",
            Element.CUSTOM_FIELD,
            plain("version", Kind.LONG, "VERSION"),
            text("name", "NAME", 255),
            word("on", "HOLDERS", CustomField.Holders.class, CustomField.Holders::word),
            word("type", "FIELD_TYPE", FieldType.class, FieldType::word),
            plain("choices", Kind.LINES, "CHOICES"),
            whole("order", "SORT_ORDER", Integer.MIN_VALUE, ANY),
            plain("retired", Kind.TRUTH, "RETIRED"));

    static final Listing KPIS = Listing.of(
            "kpis",
            "KPI",
            Element.KPI,
            plain("version", Kind.LONG, "VERSION"),
            reference("orgUnit", "ORG_UNIT_ID", Element.ORG_UNIT),
            text("name", "NAME", 255),
            text("unit", "UNIT_LABEL", 40),
            whole("decimals", "DECIMALS", 0, 4),
            word("direction", "DIRECTION", Kpi.Direction.class, Kpi.Direction::word),
            plain("lower", Kind.NUMBER, "LOWER_BOUND"),
            plain("upper", Kind.NUMBER, "UPPER_BOUND"),
            plain("owner", Kind.PERSON, "OWNER_KEY"),
            text("description", "DESCRIPTION", 20_000),
            plain("retired", Kind.TRUTH, "RETIRED"),
            plain("latestValue", Kind.NUMBER, "LATEST_VALUE"),
            plain("latestDay", Kind.DAY, "LATEST_DAY"));

    static final Listing KPI_VALUES = Listing.of(
            "kpiValues",
            "KPI_VALUE",
            Element.KPI_VALUE,
            reference("kpi", "KPI_ID", Element.KPI),
            plain("value", Kind.NUMBER, "MEASURED_VALUE"),
            text("note", "REMARK", 4_000),
            plain("effective", Kind.DAY, "EFFECTIVE"),
            plain("recorded", Kind.MOMENT, "RECORDED_AT"),
            plain("author", Kind.PERSON, "AUTHOR_KEY"));

    static final Listing OBJECTIVES = new Listing(
                    "objectives",
                    "OBJECTIVE",
                    Optional.of(Element.OBJECTIVE),
                    "",
                    goal(
                            "O-",
                            Element.OBJECTIVE,
                            Stream.of(
                                    reference("orgUnit", "ORG_UNIT_ID", Element.ORG_UNIT),
                                    reference("cycle", "CYCLE_ID", Element.CYCLE),
                                    word("state", "LIFE", State.class, State::word),
                                    maybe("parentKeyResult", "HOME_KEY_RESULT_ID", Element.KEY_RESULT),
                                    maybe("parentObjective", "HOME_OBJECTIVE_ID", Element.OBJECTIVE),
                                    plain("confidential", Kind.TRUTH, "CONFIDENTIAL"),
                                    plain("people", Kind.PEOPLE, "person"),
                                    plain("why", Kind.LONG_TEXT, ""),
                                    plain("postMortem", Kind.LONG_TEXT, ""))))
            .saying(Element.OBJECTIVE);

    static final Listing KEY_RESULTS = new Listing(
                    "keyResults",
                    "KEY_RESULT",
                    Optional.of(Element.KEY_RESULT),
                    "",
                    goal(
                            "KR-",
                            Element.KEY_RESULT,
                            Stream.of(
                                    reference("objective", "OBJECTIVE_ID", Element.OBJECTIVE),
                                    word("source", "SOURCE", Source.class, Source::word),
                                    maybe("kpi", "KPI_ID", Element.KPI),
                                    word("measure", "MEASURE", Measure.Kind.class, Measure.Kind::word),
                                    plain("baseline", Kind.NUMBER, "BASELINE"),
                                    plain("target", Kind.NUMBER, "TARGET"),
                                    plain("upper", Kind.NUMBER, "UPPER_BOUND"),
                                    whole("decimals", "DECIMALS", 0, 4),
                                    text("unit", "UNIT_LABEL", 40),
                                    plain("checkpoints", Kind.TEXTS, "CHECKPOINTS"),
                                    whole("startConfidence", "START_CONFIDENCE", -1, 10),
                                    plain("evidence", Kind.LONG_TEXT, ""),
                                    plain("counterMetric", Kind.LONG_TEXT, ""),
                                    plain("targetReason", Kind.LONG_TEXT, ""),
                                    plain("postMortem", Kind.LONG_TEXT, ""),
                                    plain("steps", Kind.STEPS, ""),
                                    plain("written", Kind.MOMENT, "WRITTEN_AT"),
                                    plain("value", Kind.NUMBER, "CURRENT_VALUE"),
                                    plain("measured", Kind.TRUTH, "MEASURED"),
                                    whole("confidence", "CONFIDENCE", -1, 10),
                                    whole("confidenceBefore", "CONFIDENCE_BEFORE", -1, 10),
                                    whole("links", "LINKS", 0, ANY),
                                    whole("total", "COUNTED_TOTAL", 0, ANY),
                                    whole("inProgress", "COUNTED_IN_PROGRESS", 0, ANY),
                                    whole("done", "COUNTED_DONE", 0, ANY),
                                    plain("checkedIn", Kind.MOMENT, "CHECKED_IN_AT"))))
            .saying(Element.KEY_RESULT);

    static final Listing CHECK_INS = Listing.of(
            "checkIns",
            "CHECK_IN",
            Element.CHECK_IN,
            reference("keyResult", "KEY_RESULT_ID", Element.KEY_RESULT),
            plain("value", Kind.NUMBER, "CHECKED_VALUE"),
            plain("measured", Kind.TRUTH, "MEASURED"),
            plain("milestones", Kind.MILESTONES, "MILESTONES"),
            whole("confidence", "CONFIDENCE", -1, 10),
            text("comment", "REMARK", 4_000),
            plain("effective", Kind.DAY, "EFFECTIVE"),
            plain("recorded", Kind.MOMENT, "RECORDED_AT"),
            plain("author", Kind.PERSON, "AUTHOR_KEY"));

    static final Listing ISSUE_LINKS = Listing.of(
            "issueLinks",
            "ISSUE_LINK",
            Element.ISSUE_LINK,
            reference("keyResult", "KEY_RESULT_ID", Element.KEY_RESULT),
            plain("issue", Kind.LONG, "ISSUE_ID"),
            whole("total", "COUNTED_TOTAL", 0, ANY),
            whole("inProgress", "COUNTED_IN_PROGRESS", 0, ANY),
            whole("done", "COUNTED_DONE", 0, ANY),
            plain("author", Kind.PERSON, "AUTHOR_KEY"));

    static final Listing LINKED_PROJECTS =
            Listing.of("linkedProjects", "LINKED_PROJECT", plain("project", Kind.LONG, "PROJECT_ID"));

    static final Listing CONTRIBUTIONS = Listing.of(
            "contributions",
            "CONTRIBUTION",
            Element.CONTRIBUTION,
            plain("version", Kind.LONG, "VERSION"),
            reference("objective", "OBJECTIVE_ID", Element.OBJECTIVE),
            maybe("parentKeyResult", "TO_KEY_RESULT_ID", Element.KEY_RESULT),
            maybe("parentObjective", "TO_OBJECTIVE_ID", Element.OBJECTIVE),
            plain("weight", Kind.NUMBER, "WEIGHT"),
            plain("author", Kind.PERSON, "AUTHOR_KEY"));

    static final Listing POSITIONINGS = Listing.of(
                    "positionings",
                    "POSITIONING",
                    reference("orgUnit", "ORG_UNIT_ID", Element.ORG_UNIT),
                    whole("version", "VERSION", 1, ANY),
                    plain("purpose", Kind.LONG_TEXT, ""),
                    plain("uniqueValue", Kind.LONG_TEXT, ""),
                    plain("dimensions", Kind.LONG_TEXT, ""),
                    plain("boundary", Kind.LONG_TEXT, ""),
                    plain("direction", Kind.LONG_TEXT, ""),
                    plain("businessValue", Kind.LONG_TEXT, ""),
                    plain("statements", Kind.LONG_TEXTS, ""),
                    plain("author", Kind.PERSON, "AUTHOR_KEY"),
                    plain("at", Kind.MOMENT, "WRITTEN_AT"))
            .saying(Element.POSITIONING);

    static final Listing ACTIONS = Listing.of(
            "actions",
            "ACTION",
            Element.ACTION,
            plain("version", Kind.LONG, "VERSION"),
            reference("keyResult", "KEY_RESULT_ID", Element.KEY_RESULT),
            text("title", "TITLE", 255),
            plain("owner", Kind.PERSON, "OWNER_KEY"),
            plain("due", Kind.DAY, "DUE"),
            plain("done", Kind.TRUTH, "TICKED"),
            plain("doneBy", Kind.PERSON, "TICKED_BY"),
            plain("doneAt", Kind.MOMENT, "TICKED_AT"),
            plain("order", Kind.LONG, "SORT_ORDER"));

    static final Listing COMMENTS = Listing.of(
            "comments",
            "COMMENT",
            Element.COMMENT,
            plain("version", Kind.LONG, "VERSION"),
            word("element", "ELEMENT_KIND", SUBJECTS),
            subject(),
            once("replyTo", "REPLY_TO_ID", Element.COMMENT, false),
            text("text", "BODY", 20_000),
            plain("edited", Kind.MOMENT, "EDITED_AT"),
            plain("removed", Kind.TRUTH, "REMOVED"),
            plain("author", Kind.PERSON, "AUTHOR_KEY"),
            plain("written", Kind.MOMENT, "WRITTEN_AT"));

    static final Listing EVIDENCE = Listing.of(
            "evidence",
            "EVIDENCE",
            Element.EVIDENCE,
            word("element", "ELEMENT_KIND", SUBJECTS),
            subject(),
            text("title", "TITLE", 255),
            text("url", "ADDRESS", 2_000),
            plain("author", Kind.PERSON, "AUTHOR_KEY"),
            plain("added", Kind.MOMENT, "ADDED_AT"));

    static final Listing CUSTOM_VALUES = Listing.of(
            "customValues",
            "CUSTOM_VALUE",
            word("element", "ELEMENT_KIND", GOALS),
            subject(),
            reference("field", "FIELD_ID", Element.CUSTOM_FIELD),
            text("value", "SAID", 450),
            plain("person", Kind.PERSON, "PERSON_KEY"));

    static final Listing PROGRESS_POINTS = Listing.of(
            "progressPoints",
            "PROGRESS_POINT",
            word("element", "ELEMENT_KIND", Element.class, Element::word),
            subject(),
            plain("at", Kind.MOMENT, "REACHED_AT"),
            plain("progress", Kind.NUMBER, "PROGRESS"));

    static final Listing CHANGES = Listing.of(
            "changes",
            "CHANGE",
            plain("scope", Kind.SCOPE, "SCOPE_KEY"),
            plain("revision", Kind.LONG, "REVISION"),
            whole("ordinal", "ORDINAL", 0, ANY),
            word("element", "ELEMENT_KIND", Element.class, Element::word),
            subject(),
            word("kind", "CHANGE_KIND", Change.Kind.class, Change.Kind::word),
            plain("author", Kind.PERSON, "AUTHOR_KEY"),
            plain("at", Kind.MOMENT, "CHANGED_AT"),
            plain("progress", Kind.NUMBER, "PROGRESS"),
            plain("before", Kind.FACTS, ""),
            plain("after", Kind.FACTS, ""),
            text("reason", "", 450));

    /** All of them. */
    static final List<Listing> ALL = List.of(
            KEY_NUMBERS,
            ORG_UNITS,
            CYCLES,
            SCOPES,
            CUSTOM_FIELDS,
            KPIS,
            KPI_VALUES,
            OBJECTIVES,
            KEY_RESULTS,
            CHECK_INS,
            ISSUE_LINKS,
            LINKED_PROJECTS,
            CONTRIBUTIONS,
            POSITIONINGS,
            ACTIONS,
            COMMENTS,
            EVIDENCE,
            CUSTOM_VALUES,
            PROGRESS_POINTS,
            CHANGES);

    private Lists() {}

    /** What objectives and key results have in common, with what one of them has besides. */
    private static List<Field> goal(String prefix, Element kind, Stream<Field> own) {
        List<Field> fields = new ArrayList<>(List.of(
                plain("version", Kind.LONG, "VERSION"),
                key(prefix),
                plain("author", Kind.PERSON, "AUTHOR_KEY"),
                plain("created", Kind.MOMENT, "CREATED_AT"),
                once("clonedFrom", "CLONED_FROM_ID", kind, false),
                text("title", "TITLE", 255),
                plain("owner", Kind.PERSON, "OWNER_KEY"),
                word("ambition", "AMBITION", Ambition.class, Ambition::word),
                plain("weight", Kind.NUMBER, "WEIGHT"),
                maybe("theme", "THEME_ID", Element.THEME),
                plain("labels", Kind.TEXTS, "LABELS"),
                plain("starts", Kind.DAY, "STARTS"),
                plain("due", Kind.DAY, "DUE")));
        own.forEach(fields::add);
        fields.addAll(List.of(
                plain("handSet", Kind.NUMBER, "HAND_SET"),
                text("handSetReason", "HAND_SET_REASON", 400),
                plain("handSetBy", Kind.PERSON, "HAND_SET_BY"),
                plain("handSetAt", Kind.MOMENT, "HAND_SET_AT"),
                plain("grade", Kind.NUMBER, "GRADE"),
                text("gradeNote", "GRADE_NOTE", 400),
                plain("gradedBy", Kind.PERSON, "GRADED_BY"),
                plain("gradedAt", Kind.MOMENT, "GRADED_AT"),
                plain("trashed", Kind.TRUTH, "TRASHED"),
                plain("order", Kind.LONG, "SORT_ORDER"),
                plain("progress", Kind.NUMBER, "PROGRESS"),
                plain("calculated", Kind.MOMENT, "CALCULATED_AT")));
        return fields;
    }

    private static List<String> words(Element... kinds) {
        return Stream.of(kinds).map(Element::word).toList();
    }
}
