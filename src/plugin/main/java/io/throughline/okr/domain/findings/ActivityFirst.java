package io.throughline.okr.domain.findings;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * K06: a key result that begins with an activity says what is done, not what comes of it. The first four English verbs are
 * those of Google's playbook; the rest of the list and the Chinese one are ours. Guards: a verb is meant only as a whole word
 * in first place, and not if what follows makes it a noun ("Support tickets fall below 50", "评估报告…", "Research: …").
 */
final class ActivityFirst implements Rule {
    private static final Set<String> ENGLISH = Set.of(
            "consult",
            "help",
            "analyze",
            "analyse",
            "participate",
            "assist",
            "support",
            "research",
            "investigate",
            "explore",
            "review",
            "discuss",
            "coordinate",
            "attend",
            "assess",
            "evaluate");
    private static final Set<String> ENGLISH_PAIRS = Set.of("work on", "look into");
    private static final Set<String> ENGLISH_NOUNS_AFTER = Set.of(
            "ticket",
            "tickets",
            "request",
            "requests",
            "case",
            "cases",
            "call",
            "calls",
            "cost",
            "costs",
            "load",
            "team",
            "coverage",
            "score",
            "time",
            "backlog",
            "queue",
            "volume",
            "hours",
            "page",
            "pages",
            "desk");
    private static final List<String> CHINESE = Stream.of(
                    "协助", "帮助", "参与", "分析", "调研", "研究", "探索", "跟进", "配合", "支持", "推动", "推进", "梳理", "讨论", "沟通", "组织",
                    "评估", "负责")
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    private static final List<String> CHINESE_BEFORE = List.of("进一步", "持续", "积极", "努力", "大力", "全面", "将", "把", "对");
    private static final List<String> CHINESE_NOUNS_AFTER =
            List.of("工单", "请求", "成本", "报告", "结果", "时间", "时长", "覆盖", "率", "度", "人数", "团队", "周期", "量");

    private final Segmentation segmentation;

    ActivityFirst(Segmentation segmentation) {
        this.segmentation = segmentation;
    }

    @Override
    public Stream<Finding> check(Objective objective, List<KeyResult> keyResults) {
        return keyResults.stream().flatMap(keyResult -> {
            String title = keyResult.written().title();
            return chinese(title).or(() -> english(title)).stream()
                    .map(span -> new Finding(
                            "K06",
                            Finding.Level.WARNING,
                            Element.KEY_RESULT,
                            keyResult.id(),
                            span.start(),
                            span.end()));
        });
    }

    private Optional<Segmentation.Word> english(String title) {
        List<Segmentation.Word> words = segmentation.words(title);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Segmentation.Word first = words.get(0);
        String second = words.size() > 1 ? folded(words.get(1).text()) : "";
        if (ENGLISH_PAIRS.contains(folded(first.text()) + " " + second)) {
            return Optional.of(
                    new Segmentation.Word("", first.start(), words.get(1).end()));
        }
        // A bare word, or one before a colon or hyphen, names a thing.
        boolean followed = first.end() < title.length() && title.charAt(first.end()) == ' ' && !second.isEmpty();
        boolean verb = ENGLISH.contains(folded(first.text())) && followed && !ENGLISH_NOUNS_AFTER.contains(second);
        return verb ? Optional.of(first) : Optional.empty();
    }

    private static Optional<Segmentation.Word> chinese(String title) {
        int at = 0;
        boolean stripped = true;
        while (stripped) {
            stripped = false;
            for (String before : CHINESE_BEFORE) {
                if (title.startsWith(before, at)) {
                    at += before.length();
                    stripped = true;
                }
            }
        }
        int start = at;
        return CHINESE.stream()
                .filter(verb -> title.startsWith(verb, start))
                .findFirst()
                .filter(verb ->
                        CHINESE_NOUNS_AFTER.stream().noneMatch(noun -> title.startsWith(noun, start + verb.length())))
                .map(verb -> new Segmentation.Word(verb, start, start + verb.length()));
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
