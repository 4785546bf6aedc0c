package io.throughline.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;

/** Cuts JQL into words, quoted texts and signs. */
final class JqlTokens {
    private static final List<String> SIGNS =
            List.of("!=", "!~", "<=", ">=", "&&", "||", "=", "~", "<", ">", "(", ")", ",", "!", "&", "|");
    private static final String ENDS_A_WORD = "=~<>(),!&|\"'";

    private JqlTokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int start = at;
            if (c == '"' || c == '\'') {
                StringBuilder word = new StringBuilder();
                at = quoted(text, at, word);
                tokens.add(new Token(word.toString(), true, false, start));
                continue;
            }
            String sign = sign(text, at);
            if (!sign.isEmpty()) {
                at += sign.length();
                tokens.add(new Token(sign, false, true, start));
                continue;
            }
            while (at < text.length()
                    && !Character.isWhitespace(text.charAt(at))
                    && ENDS_A_WORD.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            tokens.add(new Token(text.substring(start, at), false, false, start));
        }
        return tokens;
    }

    /** Appends what stands between the quotes; the position after the closing one. */
    private static int quoted(String text, int start, StringBuilder word) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw new JqlRefused("Error in the JQL Query: The quoted string '" + word
                    + "' has not been completed. (character " + (start + 1) + ")");
        }
        return at + 1;
    }

    private static String sign(String text, int at) {
        return SIGNS.stream()
                .filter(each -> text.startsWith(each, at))
                .findFirst()
                .orElse("");
    }

    /** A piece of the query; position counts from 0. */
    record Token(String text, boolean quoted, boolean sign, int position) {
        boolean is(String word) {
            return !quoted && !sign && text.equalsIgnoreCase(word);
        }
    }
}
