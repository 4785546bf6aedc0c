package io.throughline.okr.view.planning;

import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.WebAddress;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.tree.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A positioning in the reader's words, ready to print.
 *
 * @param language of the page, BCP 47
 * @param orgUnit its name
 * @param empty whether nothing was written yet; then the title and the text say so
 * @param earlier numbers of the versions just before the one shown, in ascending order
 * @param version such as {@code Version 3}
 * @param written when and by whom this version was written
 * @param answers to the three questions
 * @param considered heading of the considerations
 * @param standsFor heading of the statements
 * @param nothing what stands where nothing was written
 * @param source where it comes from, as of when, as who may see it
 * @param count how many statements there are
 * @param address where Jira shows more; "" where there is no such place
 * @param addressWord what leads there
 * @param stale the sentence that says this is last known data, in two parts; both "" where it is fresh
 * @param tried when Jira was last asked in vain, and what asks again
 */
public record PositioningSheetView(
        String language,
        String title,
        String orgUnit,
        String orgUnitLang,
        boolean empty,
        String emptyTitle,
        String emptyText,
        List<String> earlier,
        String version,
        String written,
        List<PartView> answers,
        String considered,
        List<PartView> considerations,
        String standsFor,
        List<NumberedView> statements,
        String nothing,
        String source,
        String count,
        String address,
        String addressWord,
        String stale,
        String staleMore,
        String tried,
        String again) {

    /** As many as stand beside the title without breaking its line. */
    private static final int EARLIER = 4;

    public PositioningSheetView {
        earlier = List.copyOf(earlier);
        answers = List.copyOf(answers);
        considerations = List.copyOf(considerations);
        statements = List.copyOf(statements);
    }

    /**
     * Puts a positioning into words.
     *
     * @param shown what was read, and as of when
     * @param asked when it was asked for, ISO 8601 instant
     * @param reader display name of the person it was read as; "" for whoever is looking
     */
    public static PositioningSheetView of(
            Reading.Shown<PositioningView> shown, String asked, String reader, Wording wording) {
        PositioningView said = shown.value();
        String name = said.orgUnit().name();
        String time = wording.dateTime(shown.at());
        boolean stale = shown.stale();
        return new PositioningSheetView(
                wording.language(),
                wording.text("okr.positioning.title"),
                name,
                Script.of(name).langOn(wording.language()),
                said.version() == 0,
                wording.text("okr.positioning.empty", name),
                wording.text("okr.positioning.empty.text"),
                earlier(said.version(), wording),
                wording.text("okr.positioning.version", wording.number(said.version(), 0)),
                written(said, wording),
                answers(said, wording),
                wording.text("okr.positioning.considered"),
                considerations(said, wording),
                wording.text("okr.positioning.stands-for"),
                statements(said, wording),
                Wording.NOTHING,
                reader.isEmpty()
                        ? wording.text("okr.tree.source", time)
                        : wording.text("okr.tree.source-as", time, reader),
                wording.text("okr.positioning.statements", said.statements().size()),
                address(said),
                wording.text("okr.tree.open-in-jira"),
                stale ? wording.text("okr.tree.stale") : "",
                stale ? wording.text("okr.tree.stale.more", time) : "",
                stale ? wording.text("okr.box.tried", wording.dateTime(asked)) : "",
                wording.text("okr.box.again"));
    }

    private static List<String> earlier(int version, Wording wording) {
        return IntStream.range(Math.max(1, version - EARLIER), Math.max(1, version))
                .mapToObj(number -> wording.number(number, 0))
                .toList();
    }

    private static String written(PositioningView said, Wording wording) {
        if (said.version() == 0) {
            return "";
        }
        String name = said.author().active()
                ? said.author().name()
                : wording.text("okr.word.left", said.author().name());
        return wording.text("okr.word.pair", wording.dateTime(said.at()), name);
    }

    private static List<PartView> answers(PositioningView said, Wording wording) {
        return List.of(
                PartView.of(
                        wording.text("okr.positioning.purpose.eye"),
                        wording.text("okr.positioning.purpose"),
                        said.purpose(),
                        wording),
                PartView.of(
                        wording.text("okr.positioning.unique-value.eye"),
                        wording.text("okr.positioning.unique-value"),
                        said.uniqueValue(),
                        wording),
                PartView.of(
                        wording.text("okr.positioning.dimensions.eye"),
                        wording.text("okr.positioning.dimensions"),
                        said.dimensions(),
                        wording));
    }

    private static List<PartView> considerations(PositioningView said, Wording wording) {
        return List.of(
                PartView.of("", wording.text("okr.positioning.boundary"), said.boundary(), wording),
                PartView.of("", wording.text("okr.positioning.direction"), said.direction(), wording),
                PartView.of("", wording.text("okr.positioning.business-value"), said.businessValue(), wording));
    }

    private static List<NumberedView> statements(PositioningView said, Wording wording) {
        List<NumberedView> numbered = new ArrayList<>();
        said.statements()
                .forEach(statement -> numbered.add(new NumberedView(
                        wording.number(numbered.size() + 1, 0),
                        statement.text(),
                        Script.of(statement.text()).langOn(wording.language()))));
        return numbered;
    }

    private static String address(PositioningView said) {
        return WebAddress.of(said.jira())
                .map(jira ->
                        jira + "/plugins/servlet/okr?unit=" + said.orgUnit().id())
                .orElse("");
    }
}
