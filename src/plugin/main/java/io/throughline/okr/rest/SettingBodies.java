package io.throughline.okr.rest;

import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.usecases.settings.SettingsDraft;
import java.io.InputStream;

/** Reads the bodies of requests about what administrators set. */
public final class SettingBodies {
    private SettingBodies() {}

    static SettingsDraft settings(InputStream in) {
        JsonBody body = JsonBody.read(in);
        Settings.Written otherwise = Settings.DEFAULT.written();
        SettingsDraft draft = new SettingsDraft(
                body.whole("atRiskFrom", otherwise.thresholds().atRiskFrom()),
                body.whole("offTrackFrom", otherwise.thresholds().offTrackFrom()),
                body.whole("overdueDays", otherwise.overdueDays()),
                body.texts("users"),
                body.texts("planners"),
                body.whole("firstMonth", otherwise.year().firstMonth()),
                body.text("weekStart", otherwise.year().weekWord()),
                body.whole("keepPointsDays", otherwise.retention().pointsDays()),
                body.whole("keepTextsDays", otherwise.retention().textsDays()));
        body.check();
        return draft;
    }

    public static Theme theme(InputStream in) {
        JsonBody body = JsonBody.read(in);
        Theme said = new Theme(body.text("name", ""), body.truth("retired", false));
        body.check();
        return said;
    }

    /** What is said of a theme. */
    public record Theme(String name, boolean retired) {}
}
