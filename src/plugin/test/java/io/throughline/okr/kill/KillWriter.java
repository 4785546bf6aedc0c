package io.throughline.okr.kill;

import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.issue.FindKeyResults;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.view.KeyResultHitView;
import java.util.List;
import java.util.Random;

/**
 * A process that checks in without end, as many threads at once as it is told on two cycles, and says on its output what was acknowledged:
 * one line a check-in with its id, its key result and its value. Whoever started it kills it.
 */
final class KillWriter {
    private KillWriter() {}

    /** @param arguments address of the database, and how many threads */
    public static void main(String[] arguments) {
        Desk desk = new Desk(Store.at(arguments[0]));
        List<Integer> keyResults = keyResults(desk);
        for (int thread = 0; thread < Integer.parseInt(arguments[1]); thread++) {
            // All but the first meet in one cycle.
            int keyResult = keyResults.get(thread == 0 ? 1 : 0);
            new Thread(() -> write(desk, keyResult)).start();
        }
    }

    private static void write(Desk desk, int keyResult) {
        Random random = new Random();
        try {
            while (true) {
                double value = random.nextInt(1_000);
                RecordCheckIn.Draft draft = new RecordCheckIn.Draft(value, true, random.nextInt(11), "So far", "");
                int id = desk.the(RecordCheckIn.class).record(keyResult, draft).id();
                System.out.println(id + " " + keyResult + " " + value);
            }
        } catch (RuntimeException gone) {
            // The database was killed: what it did not acknowledge was not promised.
            Runtime.getRuntime().halt(1);
        }
    }

    /** Made by the first that comes, found by the others. */
    private static List<Integer> keyResults(Desk desk) {
        List<Integer> there = desk.the(FindKeyResults.class).find("", "", 2).stream()
                .map(KeyResultHitView::id)
                .sorted()
                .toList();
        if (there.size() == 2) {
            return there;
        }
        int unit = desk.unit("Payments", 0);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int quarter = desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        int first = desk.keyResult(desk.objective(unit, year, "Trust"), "Raise it", 0, 1_000, 1);
        int second = desk.keyResult(desk.objective(unit, quarter, "Speed"), "Raise that", 0, 1_000, 1);
        return List.of(first, second);
    }
}
