package io.throughline.sandbox.jira.jql;

import io.throughline.sandbox.jira.jql.JqlTokens.Token;
import java.util.List;
import java.util.Locale;

/** A place in a query: what stands there is looked at, taken if it fits, or refused in Jira's words with its line and column. */
final class JqlCursor {
    private final String text;
    private final List<Token> tokens;
    private int at;

    JqlCursor(String text) {
        this.text = text;
        this.tokens = JqlTokens.of(text);
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    /** The token here; there is one unless this is the end. */
    Token here() {
        return tokens.get(at);
    }

    /** The text of the token here. */
    String got() {
        return here().text();
    }

    void advance() {
        at++;
    }

    void back() {
        at--;
    }

    boolean isWord(String word) {
        return !atEnd() && here().is(word);
    }

    boolean isSign(String sign) {
        return !atEnd() && here().isSign(sign);
    }

    boolean takeWord(String word) {
        boolean taken = isWord(word);
        at += taken ? 1 : 0;
        return taken;
    }

    /** Takes any of these. */
    boolean takeSign(String... signs) {
        for (String sign : signs) {
            if (isSign(sign)) {
                at++;
                return true;
            }
        }
        return false;
    }

    void require(String word) {
        if (!takeWord(word)) {
            throw expected(word.toUpperCase(Locale.ROOT));
        }
    }

    void requireSign(String sign) {
        if (!takeSign(sign)) {
            throw expected(sign);
        }
    }

    private JqlRefused expected(String what) {
        return refused("Expecting '" + what + "'" + (atEnd() ? " before the end of the query." : butGot()));
    }

    /** The end of a sentence that says what was expected. */
    String butGot() {
        return " but got '" + got() + "'.";
    }

    /** The same with the advice to put it into quotation marks, as what it would be then. */
    String butGotUnquoted(String as) {
        return butGot() + " You must surround '" + got() + "' in quotation marks to use it as " + as + ".";
    }

    /** Whether a reserved word stands here without quotation marks. */
    boolean isReserved() {
        return !here().quoted() && JqlWords.reserved(got());
    }

    JqlRefused reserved() {
        return refused("'" + got()
                + "' is a reserved JQL word. You must surround it in quotation marks to use it in a query.");
    }

    /** With the place of what was got, unless the query ended. */
    JqlRefused refused(String message) {
        return new JqlRefused(
                "Error in the JQL Query: " + message + (atEnd() ? "" : " " + JqlTokens.place(text, here().position())));
    }
}
