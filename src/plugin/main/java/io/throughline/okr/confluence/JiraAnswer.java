package io.throughline.okr.confluence;

import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Jira's answer, taken out of the host's hands.
 *
 * @param status HTTP status
 * @param etag entity tag; "" for none, or for one that is not written as it must be
 * @param body of a 200, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JiraAnswer(int status, String etag, byte[] body) {
    /** A board of 10,000 rows is some 5 MB. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    /** A board of that size takes a second or two; a page waits for it. */
    private static final Duration READ_WITHIN = Duration.ofSeconds(8);

    private static final Pattern ETAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]{1,200}\"");
    private static final byte[] NOTHING = {};

    /** Takes every answer as it is; the one that asks for authorisation is a 401. */
    static final ApplicationLinkResponseHandler<JiraAnswer> HANDLER = new ApplicationLinkResponseHandler<>() {
        @Override
        public JiraAnswer credentialsRequired(Response response) {
            return new JiraAnswer(401, "", NOTHING);
        }

        @Override
        public JiraAnswer handle(Response response) throws ResponseException {
            String etag = response.getHeader("ETag");
            return new JiraAnswer(
                    response.getStatusCode(),
                    etag != null && ETAG.matcher(etag).matches() ? etag : "",
                    response.getStatusCode() == 200 ? body(response) : NOTHING);
        }
    };

    private static byte[] body(Response response) throws ResponseException {
        try {
            // Not closed here: closing reads what is left, and the host lets go of the connection anyway.
            InputStream stream = response.getResponseBodyAsStream();
            // The host's read time-out counts between two packets: an answer in drops would hold the page for ever.
            long begun = System.nanoTime();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] part = new byte[16 * 1024];
            for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
                body.write(part, 0, read);
                if (body.size() > MOST_BYTES) {
                    throw new ResponseException("The answer is longer than " + MOST_BYTES + " bytes");
                }
                if (System.nanoTime() - begun > READ_WITHIN.toNanos()) {
                    throw new ResponseException("The answer takes longer than " + READ_WITHIN);
                }
            }
            return body.toByteArray();
        } catch (IOException broken) {
            throw new ResponseException(broken);
        }
    }
}
