package io.throughline.sandbox.users;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.PersonChange;
import io.throughline.sandbox.host.Users.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the tables hold, kept in memory, as every request asks for some of it; a change is stored, read anew and told. */
final class KnownPeople {
    private final Database database;
    private final PeopleTables tables;
    private final AtomicReference<PeopleTables.Read> known = new AtomicReference<>();
    private final List<Consumer<PersonChange>> ears = new CopyOnWriteArrayList<>();
    private final List<Runnable> storedEars = new CopyOnWriteArrayList<>();

    KnownPeople(Database database, PeopleTables tables) {
        this.database = database;
        this.tables = tables;
        reload();
    }

    // what was read first must not be kept last, when another node and this one change people at once
    synchronized void reload() {
        known.set(tables.read());
    }

    /** What was read last. */
    PeopleTables.Read read() {
        return known.get();
    }

    Optional<User> byKey(String key) {
        return read().people().stream().filter(user -> user.key().equals(key)).findFirst();
    }

    /** A person by log-in name, in any case. */
    Optional<User> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return read().people().stream()
                .filter(user -> user.name().equals(lower))
                .findFirst();
    }

    /** @throws IllegalArgumentException if nobody has the key */
    User existing(String key) {
        return byKey(key).orElseThrow(() -> new IllegalArgumentException("There is nobody with the key " + key));
    }

    /** Does work while no other person is stored. */
    synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /**
     * Stores a change of a person.
     *
     * @param work gives the person's key
     * @return the person afterwards; empty if there is none any more
     */
    synchronized Optional<User> store(PersonChange.Kind kind, Optional<User> before, Supplier<String> work) {
        String key = database.inTransaction(work);
        stored();
        Optional<User> after = byKey(key);
        PersonChange change = new PersonChange(kind, before, after);
        ears.forEach(ear -> ear.accept(change));
        return after;
    }

    /** Stores a change of groups or permissions. */
    void store(Runnable work) {
        database.inTransaction(() -> {
            work.run();
            return true;
        });
        stored();
    }

    private void stored() {
        reload();
        storedEars.forEach(Runnable::run);
    }

    /** Tells from now on of each person that changes. */
    void onChange(Consumer<PersonChange> ear) {
        ears.add(ear);
    }

    /** Tells from now on that something was stored. */
    void whenStored(Runnable ear) {
        storedEars.add(ear);
    }
}
