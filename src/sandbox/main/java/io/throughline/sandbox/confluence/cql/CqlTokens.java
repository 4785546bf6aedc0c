package io.throughline.sandbox.confluence.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query cut into words, texts in quotes and signs. */
final class CqlTokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|(!=|!~|>=|<=|[=~<>(),])"
                    + "|([^\\s\"'=~<>!(),]+))");

    /**
     * One piece.
     *
     * @param quoted whether it stood in quotes, and so is never a keyword
     */
    record Token(String text, boolean quoted) {
        boolean is(String keyword) {
            return !quoted && text.equalsIgnoreCase(keyword);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    CqlTokens(String query) {
        Matcher matcher = TOKEN.matcher(query);
        int at = 0;
        while (at < query.stripTrailing().length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new CqlRefused("Could not parse cql : " + query);
            }
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            tokens.add(
                    quoted == null
                            ? new Token(matcher.group(3) == null ? matcher.group(4) : matcher.group(3), false)
                            : new Token(quoted.replaceAll("\\\\(.)", "$1"), true));
            at = matcher.end();
        }
    }

    boolean ended() {
        return next >= tokens.size();
    }

    /** Takes the next token if it is that keyword or sign. */
    boolean take(String keyword) {
        boolean here = !ended() && tokens.get(next).is(keyword);
        if (here) {
            next++;
        }
        return here;
    }

    void require(String sign) {
        if (!take(sign)) {
            throw new CqlRefused("Could not parse cql : expected '" + sign + "'" + where());
        }
    }

    Token take() {
        if (ended()) {
            throw new CqlRefused("Could not parse cql : the query ends too early");
        }
        return tokens.get(next++);
    }

    String where() {
        return ended() ? " at the end" : " before '" + tokens.get(next).text() + "'";
    }
}
