package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;

/** Whatever people may write of actions, comments and evidence is read again as it was written. */
class AttachedRowsTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00.123Z");
    private static final int TRIES = 60;

    private static final Arbitrary<String> KEYS = Arbitraries.of("", "mei", "JIRAUSER10100", "王");
    private static final Arbitrary<Instant> MOMENTS =
            Arbitraries.longs().between(1, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    private static final Arbitrary<Subject> SUBJECTS = Combinators.combine(
                    Arbitraries.of(Subject.KINDS), Arbitraries.integers().between(1, Integer.MAX_VALUE))
            .as(Subject::new);

    @OnEveryDatabase
    void actions(Store store) {
        Arbitrary<Optional<LocalDate>> days = Arbitraries.of("", "1900-01-01", "2028-02-29", "9999-12-31")
                .map(day -> day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
        Arbitrary<Action> any = Combinators.combine(
                        texts(255),
                        KEYS,
                        days,
                        MOMENTS.optional(0.5),
                        Arbitraries.longs(),
                        Arbitraries.longs().between(1, Long.MAX_VALUE))
                .as((title, owner, due, done, order, version) -> new Action(
                        0,
                        version,
                        7,
                        new Action.Written(title, owner, due),
                        done.map(at -> new Action.Done("lea", at)),
                        order));
        tried(any, one -> {
            Actions port = store.port(Actions.class);
            Action stored = in(store, () -> port.add(one));
            assertThat(stored).isEqualTo(one.stored(stored.id()));
            assertThat(port.byId(stored.id())).contains(stored);
            Action changed = stored.at(3).unticked().ticked("otto", NOW);
            in(store, () -> {
                port.save(List.of(changed));
                return 0;
            });
            assertThat(port.byId(stored.id())).contains(changed);
        });
    }

    @OnEveryDatabase
    void comments(Store store) {
        Arbitrary<Comment> any = Combinators.combine(
                        texts(20_000), SUBJECTS, KEYS, MOMENTS, MOMENTS.optional(0.5), Arbitraries.of(0, 5))
                .as((text, on, author, written, edited, replyTo) ->
                        new Comment(0, 1, on, replyTo, text, author, written, edited, false));
        tried(any, one -> {
            Comments port = store.port(Comments.class);
            Comment stored = in(store, () -> port.add(one));
            assertThat(port.byId(stored.id())).contains(one.stored(stored.id()));
            assertThat(port.of(one.on(), stored.id() - 1, 10)).containsExactly(stored);
            Comment changed = stored.edited("Once more", NOW);
            in(store, () -> {
                port.save(changed);
                return 0;
            });
            assertThat(port.byId(stored.id())).contains(changed);
            in(store, () -> {
                port.save(changed.stub());
                return 0;
            });
            assertThat(port.byId(stored.id())).contains(changed.stub());
        });
    }

    @OnEveryDatabase
    void evidence(Store store) {
        Arbitrary<String> addresses =
                Arbitraries.strings().alpha().numeric().ofMaxLength(1_900).map(path -> "https://例え.example/路径/" + path);
        Arbitrary<Evidence> any = Combinators.combine(texts(255), SUBJECTS, KEYS, MOMENTS, addresses)
                .as((title, on, author, added, url) -> new Evidence(0, on, title, url, author, added));
        tried(any, one -> {
            EvidenceLinks port = store.port(EvidenceLinks.class);
            Evidence stored = in(store, () -> port.add(one));
            assertThat(port.byId(stored.id())).contains(one.stored(stored.id()));
            assertThat(port.of(one.on())).contains(stored);
        });
    }

    private static <T> void tried(Arbitrary<T> any, Consumer<T> trial) {
        JqwikSession.run(() -> any.sampleStream().limit(TRIES).forEach(trial));
    }

    /** Every character a text may hold, at least one of them not blank; lone halves of a pair are no characters. */
    private static Arbitrary<String> texts(int longest) {
        Arbitrary<Integer> points = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 0xD7FF),
                Arbitraries.integers().between(0xE000, 0x10FFFF));
        return points.array(int[].class).ofMaxSize(longest / 2 - 1).map(each -> "長" + new String(each, 0, each.length));
    }

    private static <T> T in(Store store, Supplier<T> work) {
        return store.port(Writes.class).write(Set.of(Scope.SHARED), "mei", NOW, changes -> work.get());
    }
}
