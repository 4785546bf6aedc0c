package io.throughline.sandbox.database;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Definitions of tables in MariaDB's words: some of the types the other engines share are too short there, or mean more. */
final class MariaDbTypes {
    private static final int LONGEST_VARCHAR = 16_000;
    // there a timestamp has no fractions, ends in 2038, and the first of a table follows every update
    private static final Pattern TIME = Pattern.compile("(?<=\\w )timestamp\\b");
    private static final Pattern TEXT = Pattern.compile("(?<=\\w )text\\b");
    private static final Pattern VARCHAR = Pattern.compile("varchar\\((\\d+)\\)");

    private MariaDbTypes() {}

    /** The statement as MariaDB takes it; one that defines no table stays as it is. */
    static String in(String sql) {
        String begin = sql.stripLeading().toLowerCase(Locale.ROOT);
        if (!begin.startsWith("create table") && !begin.startsWith("alter table")) {
            return sql;
        }
        String times = TIME.matcher(sql).replaceAll("datetime(6)");
        return VARCHAR.matcher(TEXT.matcher(times).replaceAll("mediumtext")).replaceAll(MariaDbTypes::varchar);
    }

    private static String varchar(MatchResult found) {
        return Integer.parseInt(found.group(1)) > LONGEST_VARCHAR
                ? "mediumtext"
                : Matcher.quoteReplacement(found.group());
    }
}
