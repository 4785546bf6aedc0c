package io.throughline.okr.usecases.settings;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.people.Admission;
import io.throughline.okr.domain.progress.Health;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.usecases.draft.DraftReader;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator sets, field by field as {@link io.throughline.okr.view.SettingsView} shows it. */
public record SettingsDraft(
        int atRiskFrom,
        int offTrackFrom,
        int overdueDays,
        List<String> users,
        List<String> planners,
        int firstMonth,
        String weekStart,
        int keepPointsDays,
        int keepTextsDays) {
    public SettingsDraft {
        users = users == null ? List.of() : List.copyOf(users);
        planners = planners == null ? List.of() : List.copyOf(planners);
        weekStart = DraftReader.line(weekStart);
    }

    Settings.Written written(DraftReader drafts) {
        Faults faults = new Faults();
        faults.requireNumber(atRiskFrom, 0, 100, "atRiskFrom");
        faults.requireNumber(offTrackFrom, Math.max(0, Math.min(100, atRiskFrom)), 100, "offTrackFrom");
        DayOfWeek start = drafts.word(
                weekStart, DayOfWeek.values(), day -> day.name().toLowerCase(Locale.ROOT), "weekStart", faults);
        Optional<Admission> admission = faults.gather(() -> new Admission(names(users), names(planners)));
        Optional<Settings.Year> year = faults.gather(() -> new Settings.Year(firstMonth, start));
        Optional<Settings.Retention> retention =
                faults.gather(() -> new Settings.Retention(keepPointsDays, keepTextsDays));
        Settings.Written otherwise = Settings.DEFAULT.written();
        Optional<Settings.Written> written = faults.gather(() -> new Settings.Written(
                otherwise.thresholds(),
                overdueDays,
                admission.orElse(otherwise.admission()),
                year.orElse(otherwise.year()),
                retention.orElse(otherwise.retention())));
        faults.refuse();
        return written.orElseThrow().judgedBy(new Health.Thresholds(atRiskFrom, offTrackFrom));
    }

    private static Set<String> names(List<String> groups) {
        return groups.stream()
                .map(DraftReader::line)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }
}
