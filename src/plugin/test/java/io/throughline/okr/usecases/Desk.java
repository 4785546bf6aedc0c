package io.throughline.okr.usecases;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.domain.webhook.Delivery;
import io.throughline.okr.exchange.JsonDocuments;
import io.throughline.okr.exchange.JsonImports;
import io.throughline.okr.exchange.JsonMerges;
import io.throughline.okr.exchange.Rewriting;
import io.throughline.okr.exchange.Sayings;
import io.throughline.okr.exchange.SettingFields;
import io.throughline.okr.exchange.sheet.ReadUploads;
import io.throughline.okr.exchange.sheet.WrittenSheets;
import io.throughline.okr.memory.MemoryJobFiles;
import io.throughline.okr.rest.HouseTexts;
import io.throughline.okr.rest.ImportReport;
import io.throughline.okr.rest.Texts;
import io.throughline.okr.store.Made;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.text.BreakIteratorSegmentation;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.goal.Audience;
import io.throughline.okr.usecases.goal.CreateKeyResult;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.job.Acting;
import io.throughline.okr.usecases.job.ClusterLock;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.people.OrgUnitDraft;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.usecases.sight.Address;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.usecases.webhook.AllowList;
import io.throughline.okr.usecases.webhook.Courier;
import io.throughline.okr.view.Notices;
import io.throughline.okr.view.OwnerNoticeView;
import io.throughline.okr.view.PersonView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All use cases on a store, with a small Jira and a clock that can be set; somebody sits at it. */
public final class Desk {
    /** The day of the mock-ups. */
    public static final Instant TODAY = Instant.parse("2027-08-12T14:32:00Z");

    private static final Texts TEXTS = new Texts(new HouseTexts(HouseWording.english()));

    final SmallJira jira = new SmallJira();
    private final Made made;
    private final Hands clock = new Hands();
    /** Who was told what, in order. */
    final List<OwnerNoticeView> notices = new ArrayList<>();

    final MemoryJobFiles files = new MemoryJobFiles();
    boolean postIsDown;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private Viewer viewer = new Viewer("admin", Set.of(), true);

    public Desk(Store store) {
        this(store.ports());
    }

    /** On ports of whatever store. */
    public Desk(List<Object> ports) {
        List<Object> given = new ArrayList<>(ports);
        given.addAll(List.of(
                jira,
                clock,
                new Everybody(),
                new BreakIteratorSegmentation(),
                (Viewers) () -> viewer,
                (ClusterLock) (name, work) -> {
                    work.run();
                    return true;
                },
                (Acting) this::acting,
                new ImportReport(TEXTS),
                TEXTS,
                (Audience) key -> Optional.of(new Viewer(key, Set.of(), key.equals("admin"))),
                (Notices) this::told,
                files,
                (AllowList) (address, key) -> address.getHost().endsWith("example.com"),
                (Courier) message -> new Courier.Receipt(Delivery.Outcome.DELIVERED, 204, 1),
                (Address) () -> "http://localhost:2990/jira"));
        made = new Made(
                given,
                Stream.concat(
                                UseCases.ALL.stream(),
                                Stream.of(
                                        SettingFields.class,
                                        JsonDocuments.class,
                                        JsonImports.class,
                                        JsonMerges.class,
                                        Rewriting.class,
                                        Sayings.class,
                                        ReadUploads.class,
                                        WrittenSheets.class))
                        .toList());
    }

    private Acting.Turn acting(String key) {
        if (gone.contains(key)) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.job.author-gone");
        }
        Viewer before = viewer;
        as(key);
        return () -> viewer = before;
    }

    /** Somebody leaves for good. */
    void leaves(String key) {
        gone.add(key);
    }

    private void told(OwnerNoticeView notice) {
        if (postIsDown) {
            throw new IllegalStateException("no mail today");
        }
        notices.add(notice);
    }

    /** Somebody else sits down. */
    public Desk as(String key, String... groups) {
        viewer = new Viewer(key, Set.of(groups), key.equals("admin"));
        return this;
    }

    /** The Jira it works with. */
    public SmallJira jira() {
        return jira;
    }

    /** Time passes. */
    public void wait(Duration duration) {
        clock.now = clock.now.plus(duration);
    }

    /** ISO 8601 date. */
    String today() {
        return LocalDate.ofInstant(clock.now, ZoneOffset.UTC).toString();
    }

    void itIs(String instant) {
        clock.now = Instant.parse(instant);
    }

    /** Somebody has another name from now on. */
    public void rename(String key, String name) {
        names.put(key, name);
    }

    /** A use case. */
    public <T> T the(Class<T> type) {
        return made.the(type);
    }

    /** Makes a cycle that is open. */
    public int cycle(String name, String starts, String ends, int parent) {
        return the(CreateCycle.class)
                .create(new CycleDraft(name, "custom", starts, ends, parent), "open")
                .id();
    }

    /** Makes an org unit that everyone sees. */
    public int unit(String name, int parent, String... leads) {
        return unit(name, parent, "everyone", List.of(leads), List.of());
    }

    /** Makes an org unit. */
    public int unit(String name, int parent, String visibility, List<String> leads, List<String> members) {
        return the(CreateOrgUnit.class)
                .create(unitDraft(name, parent, visibility, leads, members))
                .id();
    }

    static OrgUnitDraft unitDraft(
            String name, int parent, String visibility, List<String> leads, List<String> members) {
        return new OrgUnitDraft("team", name, parent, visibility, List.of(), leads, members, List.of());
    }

    /** Makes an objective at the top. */
    public int objective(int unit, int cycle, String title) {
        return objective(unit, cycle, title, 0, 0);
    }

    int objective(int unit, int cycle, String title, int parentKeyResult, int parentObjective) {
        return the(CreateObjective.class)
                .create(objectiveDraft(unit, cycle, title, parentKeyResult, parentObjective))
                .id();
    }

    static ObjectiveDraft objectiveDraft(int unit, int cycle, String title, int parentKeyResult, int parentObjective) {
        return new ObjectiveDraft(unit, cycle, title, "", "", "committed", 1, parentKeyResult, parentObjective);
    }

    /** Makes a key result that is checked in. */
    public int keyResult(int objective, String title, double from, double to, double weight) {
        String measure = to >= from ? "number-up" : "number-down";
        return the(CreateKeyResult.class)
                .create(new KeyResultDraft(objective, title, "", "check-in", measure, from, to, 1, "", weight, ""))
                .id();
    }

    /** Makes a key result that counts its issues. */
    public int counting(int objective, String title) {
        return the(CreateKeyResult.class)
                .create(new KeyResultDraft(objective, title, "", "linked-issues", "", 0, 0, 0, "", 1, ""))
                .id();
    }

    /** Checks a value in today. */
    public void checkIn(int keyResult, double value, int confidence) {
        the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(value, true, confidence, "", ""));
    }

    double progress(int keyResult) {
        return the(ViewKeyResult.class).view(keyResult).progress();
    }

    double progressOfObjective(int objective) {
        return the(ViewObjective.class).view(objective).progress();
    }

    private static final class Hands extends Clock {
        private Instant now = TODAY;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("it stays in UTC");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Everybody exists but those called nobody, and who could not be called so anywhere. */
    private final class Everybody implements People {
        @Override
        public Map<String, PersonView> byKeys(Collection<String> keys) {
            Map<String, PersonView> persons = new HashMap<>();
            keys.forEach(key -> persons.put(key, new PersonView(key, names.getOrDefault(key, key), true)));
            return persons;
        }

        @Override
        public Optional<PersonView> find(String keyOrName) {
            return keyOrName.equals("nobody") || !keyOrName.matches("[\\P{C}]{1,255}")
                    ? Optional.empty()
                    : Optional.of(new PersonView(keyOrName, keyOrName, true));
        }
    }
}
