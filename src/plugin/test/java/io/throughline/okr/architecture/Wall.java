package io.throughline.okr.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * A wall of the house, with a planted violation that must make it fall. A wall that no planted class can break is
 * no wall.
 */
record Wall(String name, ArchRule rule, Planted planted) {
    static final List<Wall> ALL = List.of(
            new Wall(
                    "the_core_knows_nothing_but_java",
                    noClasses()
                            .that()
                            .resideInAnyPackage(in("domain"), in("view"), in("usecases"))
                            .should()
                            .dependOnClassesThat(outside("java..", House.ROOT + "..")),
                    planted("domain", "public class Planted { org.slf4j.Logger log; }")),
            new Wall(
                    "arrows_leave_the_domain_nowhere",
                    noClasses()
                            .that()
                            .resideInAPackage(in("domain"))
                            .should()
                            .dependOnClassesThat(ours().and(outside(in("domain")))),
                    planted("domain", "public class Planted { io.throughline.okr.view.CycleView cycle; }")),
            new Wall(
                    "jira_stays_in_its_room",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(in("jira"), in("wiring"))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("com.atlassian.jira..", "com.atlassian.query..", "org.ofbiz.."),
                    planted("rest", "public class Planted { com.atlassian.jira.project.Project project; }")),
            new Wall(
                    "confluence_stays_in_its_rooms",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(in("confluence"), in("macros"), in("wiring"))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("com.atlassian.confluence.."),
                    planted("jira", "public class Planted { com.atlassian.confluence.macro.Macro macro; }")),
            new Wall(
                    "active_objects_stay_in_storage",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(in("storage"), in("wiring"))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects.."),
                    planted("usecases", "public class Planted { net.java.ao.Query query; }")),
            new Wall(
                    "only_transactions_opens_transactions",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName(House.ROOT + ".storage.Transactions")
                            .and(DescribedPredicate.describe("are not inside it", each -> !each.getName()
                                    .startsWith(House.ROOT + ".storage.Transactions$")))
                            .should()
                            .callMethodWhere(DescribedPredicate.describe("opens a transaction", call -> call.getName()
                                    .equals("executeInTransaction"))),
                    planted(
                            "storage",
                            "public class Planted { void open(com.atlassian.activeobjects.external.ActiveObjects ao) {"
                                    + " ao.executeInTransaction(() -> null); } }")),
            new Wall(
                    "rows_never_leave_storage",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(in("storage"))
                            .should()
                            .dependOnClassesThat()
                            .haveSimpleNameEndingWith("Row"),
                    planted("usecases", "public class Planted { io.throughline.okr.storage.row.CycleRow row; }")),
            new Wall(
                    "view_holds_public_records_enums_and_interfaces",
                    classes()
                            .that()
                            .resideInAPackage(in("view"))
                            .and(DescribedPredicate.describe(
                                    "are named",
                                    each -> !each.isAnonymousClass()
                                            && !each.getSimpleName().equals("package-info")))
                            .should(bePublicRecordsEnumsOrInterfaces()),
                    planted("view", "public class Planted { }")),
            new Wall(
                    "no_circles",
                    slices().matching(House.ROOT + ".(**)").should().beFreeOfCycles(),
                    planted("domain", "public class Planted { io.throughline.okr.domain.people.Planted2 other; }")
                            .and(
                                    "domain.people",
                                    "public class Planted2 { io.throughline.okr.domain.Planted other; }")),
            new Wall(
                    "no_weasel_names",
                    noClasses()
                            .that()
                            .resideInAPackage(House.ROOT + "..")
                            .should()
                            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Abstract[A-Z]\\w*)"),
                    planted("usecases", "public class PlantedHelper { }")),
            new Wall(
                    "the_clock_comes_in",
                    noClasses()
                            .that()
                            .resideInAnyPackage(in("domain"), in("usecases"), in("storage"))
                            .should()
                            .callMethodWhere(DescribedPredicate.describe(
                                    "reads the time of the machine",
                                    call -> call.getName().matches("now|currentTimeMillis|systemUTC|systemDefaultZone")
                                            && call.getTarget()
                                                    .getParameterTypes()
                                                    .isEmpty()
                                            && call.getTargetOwner()
                                                    .getPackageName()
                                                    .matches("java\\.(time|lang)"))),
                    planted("usecases", "public class Planted { Object now() { return java.time.Instant.now(); } }")),
            new Wall(
                    "nothing_in_rest_catches_what_the_core_refuses",
                    methods()
                            .that()
                            .areDeclaredInClassesThat()
                            .resideInAPackage(in("rest"))
                            .should(not(catchRefused())),
                    planted(
                            "rest",
                            "public class Planted { void run() { try { toString(); }"
                                    + " catch (io.throughline.okr.domain.Refused e) { hashCode(); } } }")));

    @Override
    public String toString() {
        return name;
    }

    /** Sources that break a wall: pairs of package below the root and class body. */
    record Planted(List<String[]> sources) {
        Planted and(String room, String source) {
            return new Planted(java.util.stream.Stream.concat(
                            sources.stream(), java.util.stream.Stream.<String[]>of(new String[] {room, source}))
                    .toList());
        }
    }

    private static Planted planted(String room, String source) {
        return new Planted(List.<String[]>of(new String[] {room, source}));
    }

    private static String in(String room) {
        return House.ROOT + "." + room + "..";
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return JavaClass.Predicates.resideOutsideOfPackages(packages)
                .and(DescribedPredicate.describe(
                        "are no primitives", each -> !each.getPackageName().isEmpty()));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return JavaClass.Predicates.resideInAPackage(House.ROOT + "..");
    }

    private static ArchCondition<JavaClass> bePublicRecordsEnumsOrInterfaces() {
        return new ArchCondition<>("be public records, enums or interfaces") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean holds = (each.isRecord() || each.isEnum() || each.isInterface())
                        && each.getModifiers().contains(JavaModifier.PUBLIC);
                if (!holds) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " is not"));
                }
            }
        };
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> catchRefused() {
        return new ArchCondition<>("catch Refused") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaMethod each, ConditionEvents events) {
                boolean catches = each.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .anyMatch(thrown -> thrown.getName().equals(House.ROOT + ".domain.Refused"));
                events.add(new SimpleConditionEvent(each, catches, each.getFullName() + " catches Refused"));
            }
        };
    }
}
