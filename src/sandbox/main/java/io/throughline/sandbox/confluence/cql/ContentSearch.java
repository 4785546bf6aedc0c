package io.throughline.sandbox.confluence.cql;

import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.storageformat.MacroNames;
import io.throughline.sandbox.host.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;

/** Finds the pages a query means among those a person may read. There is no index: what was saved is found at once. */
public final class ContentSearch {
    private final Wiki wiki;
    private final Access access;
    private final Users users;
    private final Clock clock;

    public ContentSearch(Wiki wiki, Access access, Users users, Clock clock) {
        this.wiki = wiki;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    /**
     * The pages found, in the query's order, else the last changed first.
     *
     * @throws CqlRefused if a field, a function or an operator is not known
     */
    public List<WikiPage> find(Cql query, Optional<Users.User> viewer) {
        Predicate<WikiPage> wanted = predicate(query.condition(), viewer);
        List<WikiPage> found = new ArrayList<>();
        for (var space : access.spaces(viewer)) {
            access.pages(space.key(), viewer).stream().filter(wanted).forEach(found::add);
        }
        found.sort(order(query.order()));
        return found;
    }

    private static Comparator<WikiPage> order(List<Cql.Order> keys) {
        Comparator<WikiPage> last =
                Comparator.comparing(WikiPage::lastModified).reversed().thenComparing(WikiPage::id);
        for (int i = keys.size() - 1; i >= 0; i--) {
            Cql.Order key = keys.get(i);
            Comparator<WikiPage> by =
                    switch (key.field()) {
                        case "title" ->
                            Comparator.comparing(page -> page.title().toLowerCase(Locale.ROOT));
                        case "created" -> Comparator.comparing(WikiPage::created);
                        case "lastmodified" -> Comparator.comparing(WikiPage::lastModified);
                        case "space", "space.key" -> Comparator.comparing(WikiPage::spaceKey);
                        case "id" -> Comparator.comparing(WikiPage::id);
                        case "creator" -> Comparator.comparing(WikiPage::creator);
                        case "type" -> Comparator.comparing(page -> "page");
                        default -> throw new CqlRefused("Could not parse cql : can't order by " + key.field());
                    };
            last = (key.descending() ? by.reversed() : by).thenComparing(last);
        }
        return last;
    }

    private Predicate<WikiPage> predicate(Cql.Condition condition, Optional<Users.User> viewer) {
        if (condition instanceof Cql.Condition.All all) {
            return all.parts().stream().map(part -> predicate(part, viewer)).reduce(page -> true, Predicate::and);
        }
        if (condition instanceof Cql.Condition.Any any) {
            return any.parts().stream().map(part -> predicate(part, viewer)).reduce(page -> false, Predicate::or);
        }
        if (condition instanceof Cql.Condition.Not not) {
            return predicate(not.part(), viewer).negate();
        }
        Cql.Condition.Clause clause = (Cql.Condition.Clause) condition;
        return clause.values().stream()
                .map(value -> predicate(clause.field(), clause.operator(), value, viewer))
                .reduce(page -> false, Predicate::or);
    }

    private Predicate<WikiPage> predicate(String field, String operator, Cql.Value value, Optional<Users.User> viewer) {
        return switch (field) {
            case "title" -> text(operator, value.text(), WikiPage::title);
            case "text", "sitesearch" -> {
                require(operator, "~", field);
                yield page -> words(page.title() + " " + plain(page.body()), value.text());
            }
            case "space", "space.key" ->
                equal(field, operator, page -> page.spaceKey().equalsIgnoreCase(value.text()));
            case "type" -> equal(field, operator, page -> value.text().equalsIgnoreCase("page"));
            case "macro" ->
                equal(field, operator, page -> MacroNames.of(page.body()).contains(value.text()));
            case "label" -> {
                var labelled = wiki.labels().pagesWith(value.text());
                yield equal(field, operator, page -> labelled.contains(page.id()));
            }
            case "id", "content" -> {
                long id = id(value);
                yield equal(field, operator, page -> page.id() == id);
            }
            case "parent" -> {
                long id = id(value);
                yield equal(field, operator, page -> page.parentId() == id);
            }
            case "ancestor" -> {
                long id = id(value);
                yield equal(
                        field, operator, page -> wiki.ancestors(page).stream().anyMatch(above -> above.id() == id));
            }
            case "creator" -> {
                String key = person(value, viewer);
                yield equal(field, operator, page -> page.creator().equals(key));
            }
            case "contributor" -> {
                String key = person(value, viewer);
                yield equal(
                        field,
                        operator,
                        page -> page.creator().equals(key)
                                || page.lastModifier().equals(key)
                                || wiki.versions().older(page.id()).stream()
                                        .anyMatch(old -> old.lastModifier().equals(key)));
            }
            case "created" -> time(operator, value, WikiPage::created);
            case "lastmodified" -> time(operator, value, WikiPage::lastModified);
            default -> throw new CqlRefused("Could not parse cql : no such field: " + field);
        };
    }

    private static void require(String operator, String only, String field) {
        if (!operator.equals(only)) {
            throw new CqlRefused("Could not parse cql : " + field + " can't be compared by " + operator);
        }
    }

    private static Predicate<WikiPage> equal(String field, String operator, Predicate<WikiPage> when) {
        require(operator, "=", field);
        return when;
    }

    private static Predicate<WikiPage> text(
            String operator, String value, java.util.function.Function<WikiPage, String> of) {
        return switch (operator) {
            case "=" -> page -> of.apply(page).equalsIgnoreCase(value);
            case "~" -> page -> words(of.apply(page), value);
            default -> throw new CqlRefused("Could not parse cql : title can't be compared by " + operator);
        };
    }

    /** All words occur, in any order; one that ends in a star as the beginning of a word; in quotes, one after another. */
    private static boolean words(String text, String wanted) {
        String there = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        String sought = wanted.toLowerCase(Locale.ROOT).strip();
        if (sought.length() > 1 && sought.startsWith("\"") && sought.endsWith("\"")) {
            return there.contains(
                    " " + sought.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ");
        }
        for (String word : sought.split("\\s+")) {
            String core = word.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
            // no blanks between the words of Chinese and Japanese
            boolean part = core.codePoints().anyMatch(Character::isIdeographic);
            String end = part || word.endsWith("*") ? "" : " ";
            if (!there.contains((part ? "" : " ") + core + end)) {
                return false;
            }
        }
        return !sought.isEmpty();
    }

    private static String plain(String storage) {
        return Jsoup.parse(storage).text();
    }

    private static long id(Cql.Value value) {
        try {
            return Long.parseLong(value.text());
        } catch (NumberFormatException notAnId) {
            throw new CqlRefused("Could not parse cql : not an id: " + value.text());
        }
    }

    private String person(Cql.Value value, Optional<Users.User> viewer) {
        if (value.function().equals("currentuser")) {
            return viewer.map(Users.User::key)
                    .orElseThrow(() -> new CqlRefused("Could not parse cql : currentUser() needs somebody logged in"));
        }
        return users.byName(value.text().toLowerCase(Locale.ROOT))
                .or(() -> users.byKey(value.text()))
                .map(Users.User::key)
                .orElse("");
    }

    private Predicate<WikiPage> time(
            String operator, Cql.Value value, java.util.function.Function<WikiPage, Instant> of) {
        LocalDateTime from = CqlDates.of(value, clock.instant());
        LocalDateTime to = CqlDates.day(value) ? from.plusDays(1) : from.plusNanos(1);
        return page -> {
            LocalDateTime at = LocalDateTime.ofInstant(of.apply(page), ZoneId.systemDefault());
            return switch (operator) {
                case "<" -> at.isBefore(from);
                case "<=" -> at.isBefore(to);
                case ">" -> !at.isBefore(to);
                case ">=" -> !at.isBefore(from);
                case "=" -> !at.isBefore(from) && at.isBefore(to);
                default -> throw new CqlRefused("Could not parse cql : a time can't be compared by " + operator);
            };
        };
    }
}
