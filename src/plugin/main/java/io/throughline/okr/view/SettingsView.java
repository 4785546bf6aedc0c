package io.throughline.okr.view;

import java.util.List;

/**
 * What an administrator has set.
 *
 * @param version 0 while nobody has set anything
 * @param atRiskFrom points behind pace from which something is at risk, 0–100
 * @param offTrackFrom points behind pace from which something is off track, 0–100
 * @param overdueDays days without a check-in after which one is overdue; 0 for never
 * @param users names of the host's groups whose people may use it; none for everyone who may log in
 * @param planners names of the host's groups whose people may plan for what they lead; none for all who lead
 * @param firstMonth first month of the fiscal year, 1–12
 * @param weekStart {@code monday} to {@code sunday}
 * @param keepPointsDays days progress points are kept in full; 0 for ever
 * @param keepTextsDays days the texts of changes are kept; 0 for ever
 */
public record SettingsView(
        long version,
        int atRiskFrom,
        int offTrackFrom,
        int overdueDays,
        List<String> users,
        List<String> planners,
        int firstMonth,
        String weekStart,
        int keepPointsDays,
        int keepTextsDays) {
    public SettingsView {
        users = List.copyOf(users);
        planners = List.copyOf(planners);
    }
}
