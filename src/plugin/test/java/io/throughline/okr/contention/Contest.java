package io.throughline.okr.contention;

import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.issue.LinkIssue;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written on: two objectives of one cycle, with key results that are checked in and edited, and one that counts issues.
 * Both processes know the same issues.
 *
 * @param checkedIn ids of key results
 * @param edited ids of key results whose versions count the edits
 * @param counting id of a key result
 */
record Contest(int cycle, List<Integer> checkedIn, List<Integer> edited, int counting) {
    static final long PROJECT = 1;
    static final long EPIC = 10;
    static final int ISSUES = 50;

    /** Makes it, and leaves nothing that a first writer would have to make. */
    static Contest in(Store store) {
        Desk desk = new Desk(store);
        knowIssues(desk);
        int unit = desk.unit("Payments", 0);
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        List<Integer> checkedIn = new ArrayList<>();
        List<Integer> edited = new ArrayList<>();
        int counting = 0;
        for (String title : List.of("Trust", "Speed")) {
            int objective = desk.objective(unit, cycle, title);
            checkedIn.add(desk.keyResult(objective, "Raise it", 0, 1_000_000, 1));
            checkedIn.add(desk.keyResult(objective, "Raise that", 0, 1_000_000, 1));
            edited.add(desk.keyResult(objective, "Word it", 0, 100, 1));
            counting = desk.counting(objective, "All done");
        }
        desk.the(LinkIssue.class).link(counting, "PAY-1");
        return new Contest(cycle, checkedIn, edited, counting);
    }

    /** Tells a desk's Jira of the epic and its issues, none done. */
    static void knowIssues(Desk desk) {
        desk.jira().epic(EPIC, "PAY-1", PROJECT);
        for (int issue = 1; issue <= ISSUES; issue++) {
            desk.jira().issue(EPIC + issue, "PAY-" + (1 + issue), PROJECT, EPIC, "new");
        }
    }

    /** As the arguments of a process. */
    List<String> words() {
        return List.of(Integer.toString(cycle), list(checkedIn), list(edited), Integer.toString(counting));
    }

    /** Reads what {@link #words()} wrote. */
    static Contest of(List<String> words) {
        return new Contest(
                Integer.parseInt(words.get(0)),
                numbers(words.get(1)),
                numbers(words.get(2)),
                Integer.parseInt(words.get(3)));
    }

    private static String list(List<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Integer> numbers(String list) {
        return List.of(list.split(",")).stream().map(Integer::valueOf).toList();
    }
}
