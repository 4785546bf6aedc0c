package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.java.ao.Entity;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.junit.jupiter.api.Test;

/** Names within the 30 characters of Oracle 12.1, as the hosts make them of ours: also what only Oracle has. */
class NamesTest {
    private static final int LONGEST = 30;

    /** As long as the hosts make it for every namespace. */
    private static final String PREFIX = "AO_000000_";

    /** Who is named in the table's key: none of them is written by people, so no comparison of theirs matters. */
    private static final Set<String> OURS_AND_UNIQUE = Set.of("PLACE", "SLOT", "SCOPE_KEY", "ELEMENT_KIND");

    private final AtlassianFieldNameConverter fields = new AtlassianFieldNameConverter();
    private final AtlassianIndexNameConverter indexes = new AtlassianIndexNameConverter();

    @Test
    void every_name_the_hosts_make_is_within_thirty_characters_and_none_is_there_twice() {
        Map<String, Set<String>> names = new TreeMap<>();
        for (Class<? extends Entity> row : Schema.ENTITIES) {
            String table = table(row);
            add(names, "table", table);
            add(names, "sequence", new AtlassianSequenceNameConverter().getName(table, "ID"));
            add(names, "trigger", new AtlassianTriggerNameConverter().autoIncrementName(table, "ID"));
            for (Method method : getters(row)) {
                String field = fields.getName(method);
                add(names, "column of " + table, field);
                if (method.isAnnotationPresent(Indexed.class)) {
                    add(names, "index", indexes.getName(table, field));
                }
                if (method.isAnnotationPresent(Unique.class)) {
                    add(names, "unique key", new AtlassianUniqueNameConverter().getName(table, field));
                }
            }
            for (Index index : several(row)) {
                add(names, "index", indexes.getName(table, index.name()));
            }
        }
        assertThat(names).allSatisfy((kind, all) -> assertThat(all).as(kind).allSatisfy(name -> assertThat(name)
                .hasSizeLessThanOrEqualTo(LONGEST)));
        assertThat(names.get("table")).hasSize(Schema.ENTITIES.size());
        assertThat(names.get("index")).hasSizeGreaterThan(40);
    }

    /** So it is no matter whether a database takes {@code a} and {@code A}, or {@code a} and {@code a} with a blank, for one. */
    @Test
    void nothing_that_people_write_must_be_unique() {
        Set<String> unique = new TreeSet<>();
        for (Class<? extends Entity> row : Schema.ENTITIES) {
            getters(row).stream()
                    .filter(method -> method.isAnnotationPresent(Unique.class))
                    .forEach(method -> unique.add(fields.getName(method)));
        }
        assertThat(unique).isNotEmpty().isSubsetOf(OURS_AND_UNIQUE);
    }

    private static void add(Map<String, Set<String>> names, String kind, String name) {
        assertThat(names.computeIfAbsent(kind, none -> new TreeSet<>()).add(name))
                .as(kind + " " + name + " is there twice")
                .isTrue();
    }

    private static String table(Class<? extends Entity> row) {
        return new AtlassianTableNameConverter(name -> PREFIX + name).getName(row);
    }

    private static List<Method> getters(Class<? extends Entity> row) {
        assertThat(row.isAnnotationPresent(Table.class)).isTrue();
        return Arrays.stream(row.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().startsWith("io.throughline"))
                .filter(method ->
                        method.getName().startsWith("get") || method.getName().startsWith("is"))
                .toList();
    }

    private static List<Index> several(Class<? extends Entity> row) {
        Indexes all = row.getAnnotation(Indexes.class);
        return all == null ? List.of() : List.of(all.value());
    }
}
