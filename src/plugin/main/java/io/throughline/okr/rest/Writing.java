package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.batch.AnswerOnce;
import io.throughline.okr.usecases.batch.Foresee;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a request that writes is answered: it is done; or, with {@code dryRun=true}, only what it would do to goals is said; or, with an
 * {@code Idempotency-Key}, it is done once. A resource hands over what it does as a function of the body, which may be asked
 * more than once.
 */
public final class Writing {
    static final String DRY_RUN = "dryRun";

    private static final InputStream NO_BODY = InputStream.nullInputStream();

    private final AnswerOnce once;
    private final Foresee foresee;

    @Inject
    public Writing(AnswerOnce once, Foresee foresee) {
        this.once = once;
        this.foresee = foresee;
    }

    /**
     * Answers a request that makes something.
     *
     * @throws Refused as the work is, or if there is something wrong with what was asked besides
     */
    public Response made(ContainerRequestContext asked, InputStream body, Function<InputStream, Response> work) {
        String key = asked.getHeaderString(AnswerOnce.HEADER);
        if (key != null) {
            AnswerOnce.requireKey(key);
        }
        if (key == null || dryRun(asked)) {
            return moved(asked, body, work);
        }
        byte[] bytes = JsonBody.bytes(body);
        String answer = once.answer(
                key, digest(asked, bytes), () -> KeptResponse.written(work.apply(new ByteArrayInputStream(bytes))));
        return KeptResponse.read(answer);
    }

    /** Answers a request that changes something. */
    Response moved(ContainerRequestContext asked, InputStream body, Function<InputStream, Response> work) {
        if (!dryRun(asked)) {
            return work.apply(body);
        }
        byte[] bytes = JsonBody.bytes(body);
        return Json.ok(Json.named("would", foresee.would(() -> work.apply(new ByteArrayInputStream(bytes)))));
    }

    /** The same of one without a body. */
    Response moved(ContainerRequestContext asked, Supplier<Response> work) {
        return moved(asked, NO_BODY, none -> work.get());
    }

    /**
     * Whether nothing is to be written.
     *
     * @throws Refused if that cannot be told
     */
    static boolean dryRun(ContainerRequestContext asked) {
        String said = Parameters.text(asked.getUriInfo().getQueryParameters().getFirst(DRY_RUN));
        if (!said.isEmpty() && !said.equals("true") && !said.equals("false")) {
            throw new Refused(Refused.Reason.INVALID, DRY_RUN, "okr.rest.field.truth");
        }
        return said.equals("true");
    }

    private static String digest(ContainerRequestContext asked, byte[] body) {
        MessageDigest digest = EntityTags.digest();
        String line = asked.getMethod() + " " + asked.getUriInfo().getPath() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }
}
