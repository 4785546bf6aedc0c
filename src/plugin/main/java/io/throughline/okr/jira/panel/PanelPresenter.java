package io.throughline.okr.jira.panel;

import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.IssueKeyResultsView;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ServedKeyResultView;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.panel.PanelKeyResultView;
import io.throughline.okr.view.panel.PanelView;
import io.throughline.okr.view.panel.PanelWords;
import io.throughline.okr.view.tree.FigureView;
import io.throughline.okr.view.tree.Script;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts what an issue serves into words. */
final class PanelPresenter {
    private static final int DAYS_A_WEEK = 7;
    private static final int WEEKS_FROM = 14;
    private static final Set<String> PERCENT_TOUCHES_IN = Set.of("en", "zh", "ja", "ko");

    private final Clock clock;

    PanelPresenter(Clock clock) {
        this.clock = clock;
    }

    PanelView present(IssueKeyResultsView served, Wording wording) {
        return new PanelView(
                wording.language(),
                served.issueKey(),
                served.linkable(),
                served.keyResults().isEmpty(),
                served.keyResults().stream().map(each -> one(each, wording)).toList(),
                PanelWords.of(wording));
    }

    private PanelKeyResultView one(ServedKeyResultView served, Wording wording) {
        KeyResultView keyResult = served.keyResult();
        String healthWord = wording.text("okr.health." + keyResult.health());
        double progress = Math.min(keyResult.progress(), 1);
        return new PanelKeyResultView(
                keyResult.id(),
                served.link(),
                keyResult.key(),
                keyResult.title(),
                lang(keyResult.title(), wording),
                wording.percent(progress),
                progress >= 0,
                hundredths(progress),
                hundredths(keyResult.expected()),
                wording.text(
                        "okr.tree.bar", wording.percent(progress), wording.percent(keyResult.expected()), healthWord),
                keyResult.health(),
                healthWord,
                keyResult.overdue() ? wording.text("okr.health.overdue", keyResult.daysSinceCheckIn()) : "",
                !served.chain().isEmpty(),
                chain(served.chain(), wording),
                source(keyResult, served.checkedIn(), wording),
                served.unlinkable());
    }

    private static List<PanelKeyResultView.Step> chain(List<ChainView> chain, Wording wording) {
        List<PanelKeyResultView.Step> steps = new ArrayList<>();
        for (ChainView each : chain) {
            steps.add(new PanelKeyResultView.Step(
                    each.kind(),
                    each.title(),
                    lang(each.title(), wording),
                    wording.percent(Math.min(each.progress(), 1)),
                    steps.size()));
        }
        return steps;
    }

    /** {@code 655 ms on the way to 400 ms · check-in 2 weeks ago}. */
    private String source(KeyResultView keyResult, String checkedIn, Wording wording) {
        if (keyResult.source().equals("linked-issues")) {
            return checkedIn.isEmpty()
                    ? wording.text("okr.panel.from-issues")
                    : wording.text("okr.panel.from-issues.at", age(checkedIn, wording));
        }
        String target = FigureView.target(
                        keyResult.measure(), keyResult.target(), keyResult.upper(), keyResult.decimals(), wording)
                .text();
        if (!keyResult.measured()) {
            return target.isEmpty()
                    ? wording.text("okr.panel.nothing-yet")
                    : wording.text("okr.panel.not-measured", amount(target, keyResult, wording));
        }
        String now = FigureView.now(keyResult.measure(), keyResult.now(), keyResult.decimals(), wording)
                .text();
        String way = target.isEmpty()
                ? wording.text("okr.panel.stands", now)
                : wording.text(
                        "okr.panel.on-the-way", amount(now, keyResult, wording), amount(target, keyResult, wording));
        return checkedIn.isEmpty() ? way : wording.text("okr.panel.checked-in", way, age(checkedIn, wording));
    }

    private static String amount(String number, KeyResultView keyResult, Wording wording) {
        String unit = keyResult.unit();
        if (unit.isEmpty()) {
            return number;
        }
        boolean touches =
                unit.equals("%") && PERCENT_TOUCHES_IN.contains(wording.locale().getLanguage());
        return number + (touches ? "" : "\u202f") + unit;
    }

    private String age(String instant, Wording wording) {
        LocalDate then = Instant.parse(instant).atZone(wording.zone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(
                then, clock.instant().atZone(wording.zone()).toLocalDate());
        if (days <= 0) {
            return wording.text("okr.panel.today");
        }
        return days < WEEKS_FROM
                ? wording.text("okr.panel.days-ago", days)
                : wording.text("okr.panel.weeks-ago", days / DAYS_A_WEEK);
    }

    private static String lang(String title, Wording wording) {
        return Script.of(title).langOn(wording.language());
    }

    private static int hundredths(double share) {
        return (int) Math.round(100 * Math.max(0, Math.min(share, 1)));
    }
}
