package io.throughline.okr.usecases.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What other tools call the columns of their sheets, without regard to capitals, blanks and punctuation. Where each is from stands in
 * docs/decisions/0031-sheets.md.
 */
final class OtherTools {
    private static final Map<String, List<String>> CALLED = Map.ofEntries(
            Map.entry("type", List.of("type", "itemtype", "类型")),
            Map.entry("ref", List.of("order", "rowid", "id", "goalidentifier")),
            Map.entry(
                    "parent",
                    List.of("parent", "parentid", "parentrowids", "parentrowid", "parentobjective", "alignedto")),
            Map.entry("title", List.of("title", "name", "summary", "goaltitle", "goal", "objectivetitle", "标题")),
            Map.entry("objective", List.of("objective", "objectives", "目标")),
            Map.entry("keyResult", List.of("keyresult", "keyresults", "keyresulttitle", "关键结果")),
            Map.entry("owner", List.of("owner", "owneremail", "owneremails", "owneremailid", "负责人")),
            Map.entry(
                    "baseline",
                    List.of("startvalue", "startingvalue", "metricstartvalue", "initialvalue", "baseline", "基线")),
            Map.entry("target", List.of("targetvalue", "target", "metrictargetvalue", "目标值")),
            Map.entry("current", List.of("currentvalue", "current", "metriccurrentvalue", "actual", "当前值")),
            Map.entry("progress", List.of("progress", "completion", "进度")),
            Map.entry("unit", List.of("unit", "units", "unitofmeasure", "单位")),
            Map.entry("starts", List.of("startdate", "expectedstartdate", "starts", "开始日期")),
            Map.entry("due", List.of("duedate", "enddate", "expectedenddate", "due", "deadline", "截止日期")),
            Map.entry("cycle", List.of("cycle", "goalcycle", "period", "timeperiod", "quarter", "周期")),
            Map.entry("orgUnit", List.of("team", "teams", "department", "departments", "orgunit", "组织单元")),
            Map.entry("why", List.of("description", "描述")),
            Map.entry("labels", List.of("labels", "tags", "categories", "标签")),
            Map.entry("weight", List.of("weight", "weightage", "权重")),
            Map.entry("confidence", List.of("confidence", "confidencelevel", "信心")));

    private static final Map<String, String> MEANINGS = new HashMap<>();

    static {
        CALLED.forEach((meaning, names) -> names.forEach(name -> MEANINGS.put(name, meaning)));
    }

    private OtherTools() {}

    /** What can be said in a mapping of such a sheet. */
    static List<String> meanings() {
        return CALLED.keySet().stream().sorted().toList();
    }

    /** What a title means: as the caller says, or else as it is known. */
    static Optional<String> meaning(String header, Wish wish) {
        Optional<String> said = Optional.ofNullable(wish.mapping().get(Recognition.folded(header)))
                .filter(CALLED::containsKey);
        return said.or(() ->
                Optional.ofNullable(MEANINGS.get(header.toLowerCase(Locale.ROOT).replaceAll("[\\s_*().-]+", ""))));
    }

    static Optional<Double> number(Object cell) {
        try {
            return Optional.of(Double.parseDouble(CellReader.text(cell)));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** {@code 45 %} is 45, and so is 45. */
    static Object percent(Object cell) {
        String text = CellReader.text(cell);
        return text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : cell;
    }
}
