package io.throughline.okr.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.issue.ViewIssueKeyResults;
import io.throughline.okr.view.ChainView;
import io.throughline.okr.view.IssueKeyResultsView;

/** What an issue serves, and up to where. */
class IssueKeyResultsTest {
    private Desk desk;
    private int unit;
    private int cycle;

    @OnEveryDatabase
    void many_key_results_are_read_in_as_many_statements_as_one(Store store) {
        desk = new Desk(store);
        desk.jira().epic(10, "PAY-10", 1);
        unit = desk.unit("Payments", 0, "lea");
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int top = desk.objective(unit, cycle, "Merchants trust us");
        int part = desk.keyResult(top, "Raise the rate", 90, 98, 1);
        serving(part, 0);
        serving(0, top);
        long few = statements(store);
        for (int i = 0; i < 10; i++) {
            serving(part, 0);
            serving(0, top);
        }

        assertThat(statements(store)).isEqualTo(few);
        IssueKeyResultsView served = desk.the(ViewIssueKeyResults.class).view("PAY-10");
        assertThat(served.keyResults()).hasSize(22);
        assertThat(served.keyResults().get(0).chain())
                .extracting(ChainView::title)
                .containsExactly("Below", "Raise the rate", "Merchants trust us");
        assertThat(served.keyResults().get(1).chain())
                .extracting(ChainView::title)
                .containsExactly("Below", "Merchants trust us");
    }

    private void serving(int parentKeyResult, int parentObjective) {
        int below = desk.objective(unit, cycle, "Below", parentKeyResult, parentObjective);
        desk.the(LinkIssue.class).link(desk.counting(below, "Done"), "PAY-10");
    }

    private long statements(Store store) {
        long before = store.statements();
        desk.the(ViewIssueKeyResults.class).view("PAY-10");
        return store.statements() - before;
    }
}
