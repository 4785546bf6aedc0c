package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.domain.settings.StoredSettings;
import io.throughline.okr.domain.settings.Themes;
import io.throughline.okr.usecases.export.Course;
import io.throughline.okr.usecases.export.Imported;
import io.throughline.okr.usecases.export.Imports;
import io.throughline.okr.usecases.export.Source;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Reads the documents of {@link JsonDocuments}: three times from the beginning, to know what there is, to hold all of it against the
 * rules, and to write it. While it writes, everybody else who writes waits.
 */
public final class JsonImports implements Imports {
    private final Rows rows;
    private final StoredSettings settings;
    private final Themes themes;
    private final Writes writes;
    private final ChangeLog changeLog;
    private final Clock clock;

    public JsonImports(
            Rows rows, StoredSettings settings, Themes themes, Writes writes, ChangeLog changeLog, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.themes = themes;
        this.writes = writes;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    @Override
    public Tally check(Source source, Consumer<Imported> report, Course course) {
        return tally(checked(source, Counting.of(source, course), report, course));
    }

    @Override
    public Tally write(Source source, UnaryOperator<String> people, String by, Course course, Consumer<Tally> last) {
        Arrivals arrivals = Counting.of(source, course);
        Checking checked = checked(source, arrivals, row -> {}, course);
        checked.wrong().refuse();
        // Everybody waits: ids are given in one row, and what is added is told from what is there by them.
        return writes.writeEvenClosed(changeLog.revisions().scopes(), by, clock.instant(), changes -> {
            Adding adding = new Adding(rows, arrivals, people, new Here(rows, settings, themes));
            Reading.run(source, Course.Step.WRITING, course, adding);
            adding.finish();
            changes.renew();
            Tally tally = new Tally(adding.counts(), checked.people(), 0);
            last.accept(tally);
            return tally;
        });
    }

    private Checking checked(Source source, Arrivals arrivals, Consumer<Imported> report, Course course) {
        Set<String> names = rows.after("CUSTOM_FIELD", 0, Integer.MAX_VALUE).stream()
                .map(row -> row.text("NAME"))
                .collect(Collectors.toSet());
        Checking checking = new Checking(rows, arrivals, changeLog.revisions().of(Scope.SHARED) > 0, names, report);
        Reading.run(source, Course.Step.CHECKING, course, checking);
        return checking;
    }

    private static Tally tally(Checking checked) {
        return new Tally(checked.counts(), checked.people(), checked.wrong().count());
    }
}
