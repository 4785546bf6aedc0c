package io.throughline.okr.rest;

import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.job.RunJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A client that asks at random: mostly what should do, of what it has learnt from answers, and now and then what nobody would ask
 * for. The same seed asks the same.
 */
final class Fuzz implements AutoCloseable {
    /** After so many requests a job is run, if one waits: then there are files to fetch. */
    private static final int JOBS_EVERY = 200;

    private static final int ENOUGH = 20;
    private static final int SPOILT = 25;
    private static final int READ_BEFORE = 70;
    private static final int ADMINISTRATORS = 65;

    private final long seed;
    private final HiddenWorld world;
    private final Random random;
    private final Learnt learnt;
    private final Guess guess;
    private final Sound sound;
    private final Spoilt spoilt;
    private final List<Described> described = Described.all();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int asked;
    private int fine;

    Fuzz(Store store, long seed) {
        this.seed = seed;
        this.world = new HiddenWorld(seed, store);
        this.random = new Random(seed);
        this.learnt = new Learnt(random);
        this.guess = new Guess(random, learnt);
        this.sound = new Sound(learnt, guess);
        this.spoilt = new Spoilt(random);
        described.forEach(one -> tallies.put(one.operation().line(), new Tally()));
        for (String list : List.of("/cycles", "/org-units", "/custom-fields", "/themes", "/kpis", "/trash")) {
            ask(new Asked("admin", "GET", list, null, List.of()));
        }
        world.cycles.forEach(cycle -> world.units.forEach(
                unit -> ask(new Asked("admin", "GET", "/board?unit=" + unit + "&cycle=" + cycle, null, List.of()))));
    }

    /** Asks so often, or until enough is wrong. */
    Fuzz run(int requests) {
        while (asked < requests && wrong.size() < ENOUGH) {
            if (asked % JOBS_EVERY == 0) {
                world.api.desk.the(RunJobs.class).runNext();
            }
            Described one = guess.oneOf(described);
            String who =
                    guess.chance(ADMINISTRATORS) ? "admin" : guess.oneOf(List.copyOf(HiddenWorld.VIEWERS.keySet()));
            sound.of(one, who).ifPresent(first -> {
                Asked request = first;
                if (one.takesBody() && guess.chance(READ_BEFORE) && readable(first)) {
                    ask(new Asked(who, "GET", first.path(), null, List.of()));
                    request = sound.again(one, first);
                }
                ask(guess.chance(SPOILT) ? spoilt.of(request) : request);
            });
        }
        return this;
    }

    private boolean readable(Asked request) {
        return operation("GET", request.address()).isPresent();
    }

    private Optional<Described> operation(String method, String address) {
        return described.stream()
                .filter(one -> one.operation().method().equals(method))
                .filter(one -> address.matches(one.operation().path().replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst();
    }

    private void ask(Asked request) {
        asked++;
        Optional<Described> operation = operation(request.method(), request.address());
        Store store = world.api.store();
        sits(request.who());
        long statements = store.statements();
        long written = store.written();
        Api.Answer answer;
        try {
            answer = call(request);
        } catch (IllegalStateException failure) {
            note(request, List.of("breaks: " + failure.getCause()));
            return;
        } catch (AssertionError described) {
            note(
                    request,
                    List.of(described
                            .getMessage()
                            .replaceFirst("(?s)(.*?) answers", "answers")
                            .replaceAll("\\s+", " ")));
            return;
        }
        long took = store.statements() - statements;
        List<String> faults =
                new ArrayList<>(Held.faults(request, answer, took, store.written() - written, most(operation)));
        boolean done = answer.status() < 300;
        if (done) {
            fine++;
            learnt.learn(request, answer);
        }
        if (answer.status() == 404 && request.who().equals("admin")) {
            learnt.missed(request);
        }
        operation.ifPresent(one -> tallies.get(one.operation().line()).add(done, took));
        if (answer.status() == 200
                && operation.filter(one -> one.answers().contains(304)).isPresent()) {
            Api.Answer again = call(request.with("If-None-Match", answer.header("ETag")));
            if (again.status() != 304 || !again.body().isEmpty()) {
                faults.add("answers " + again.status() + " to who has it already");
            }
        }
        note(request, faults);
    }

    private static int most(Optional<Described> operation) {
        return operation.map(one -> Bounds.of(one.operation())).orElse(Bounds.NOWHERE);
    }

    private void sits(String who) {
        world.api.desk.as(who, HiddenWorld.VIEWERS.getOrDefault(who, new String[0]));
    }

    private Api.Answer call(Asked request) {
        return world.api.call(
                request.method(),
                request.path(),
                request.body(),
                request.headers().toArray(new String[0]));
    }

    private void note(Asked request, List<String> faults) {
        if (!faults.isEmpty()) {
            wrong.add("seed %d, request %d, %s: %s (again: -Dthroughline.fuzz=%d:%d)"
                    .formatted(seed, asked, request, String.join("; ", faults), seed, asked));
        }
    }

    /** What was wrong, each on one line that says how to see it again. */
    List<String> wrong() {
        return wrong;
    }

    /** Share of the answers that were 2xx. */
    double fine() {
        return (double) fine / asked;
    }

    /** What was asked of each operation. */
    Map<String, Tally> tallies() {
        return tallies;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "seed %d: %d requests, %.0f %% answered 2xx", seed, asked, 100 * fine());
    }

    @Override
    public void close() {
        world.close();
    }

    /** How often an operation was asked, and done, and what it took at most. */
    static final class Tally {
        int asked;
        int done;
        long most;

        private void add(boolean well, long statements) {
            asked++;
            done += well ? 1 : 0;
            most = Math.max(most, statements);
        }

        @Override
        public String toString() {
            return "%5d asked, %3d %% done, at most %3d statements"
                    .formatted(asked, 100 * done / Math.max(1, asked), most);
        }

        void add(Tally other) {
            asked += other.asked;
            done += other.done;
            most = Math.max(most, other.most);
        }
    }
}
