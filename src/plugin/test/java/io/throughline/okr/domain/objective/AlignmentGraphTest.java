package io.throughline.okr.domain.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.objective.AlignmentGraph.Edge;
import io.throughline.okr.domain.objective.AlignmentGraph.Tie;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlignmentGraphTest {
    private static final int OBJECTIVES = 30;
    private static final int GOALS = 50;

    private final List<Edge> edges = new ArrayList<>();

    @Test
    void the_path_goes_from_the_lower_end_by_the_upper_one_round_to_the_lower_one() {
        edge(objective(3), keyResult(7), Tie.HOME);
        edge(keyResult(7), objective(1), Tie.PART);

        assertThat(graph().loop(objective(1), objective(3)))
                .containsExactly(objective(1), objective(3), keyResult(7), objective(1));
    }

    @Test
    void a_contribution_closes_a_loop_as_a_home_does() {
        edge(objective(3), keyResult(7), Tie.CONTRIBUTION);
        edge(keyResult(7), objective(1), Tie.PART);
        edge(objective(1), objective(9), Tie.HOME);

        assertThat(graph().loop(objective(9), objective(3)))
                .containsExactly(objective(9), objective(3), keyResult(7), objective(1), objective(9));
        assertThat(graph().loop(objective(3), objective(9))).isEmpty();
    }

    @Test
    void an_objective_is_not_aligned_to_itself_nor_to_its_own_key_result() {
        edge(keyResult(7), objective(1), Tie.PART);

        assertThat(graph().loop(objective(1), objective(1))).containsExactly(objective(1), objective(1));
        assertThat(graph().loop(objective(1), keyResult(7))).containsExactly(objective(1), keyResult(7), objective(1));
    }

    @Test
    void objectives_and_key_results_of_the_same_number_are_not_the_same() {
        edge(objective(1), objective(2), Tie.HOME);

        assertThat(graph().loop(objective(2), keyResult(1))).isEmpty();
    }

    @Test
    void what_is_at_home_below_is_found_to_the_last_and_what_only_contributes_is_not() {
        edge(keyResult(7), objective(1), Tie.PART);
        edge(objective(2), keyResult(7), Tie.HOME);
        edge(objective(3), objective(2), Tie.HOME);
        edge(objective(4), keyResult(7), Tie.CONTRIBUTION);
        edge(objective(1), objective(5), Tie.HOME);

        assertThat(graph().withAllAtHome(objective(1)))
                .containsExactly(objective(1), keyResult(7), objective(2), objective(3));
    }

    @Property(tries = 200)
    void whatever_is_aligned_in_whatever_order_no_loop_comes_of_it_and_the_path_that_is_named_is_there(
            @ForAll @Size(max = 120) List<@IntRange(min = 1, max = OBJECTIVES) Integer> lower,
            @ForAll @Size(min = 120, max = 120) List<@IntRange(min = 1, max = GOALS) Integer> upper,
            @ForAll @Size(min = GOALS - OBJECTIVES, max = GOALS - OBJECTIVES)
                    List<@IntRange(min = 1, max = OBJECTIVES) Integer> partOf) {
        edges.clear();
        for (int i = 0; i < partOf.size(); i++) {
            edge(goal(OBJECTIVES + 1 + i), goal(partOf.get(i)), Tie.PART);
        }
        for (int i = 0; i < lower.size(); i++) {
            Goal from = goal(lower.get(i));
            Goal to = goal(upper.get(i));
            List<Goal> loop = graph().loop(from, to);

            assertThat(!loop.isEmpty()).isEqualTo(reaches(to, from));
            if (loop.isEmpty()) {
                edge(from, to, i % 2 == 0 ? Tie.HOME : Tie.CONTRIBUTION);
            } else {
                assertThatItIsThere(loop, from, to);
            }
        }
        assertThat(sortedFromBelow()).hasSize(GOALS);
    }

    private void assertThatItIsThere(List<Goal> loop, Goal from, Goal to) {
        assertThat(loop).startsWith(from, to).endsWith(from);
        assertThat(loop.subList(0, loop.size() - 1)).doesNotHaveDuplicates();
        for (int i = 1; i < loop.size() - 1; i++) {
            Goal at = loop.get(i);
            Goal next = loop.get(i + 1);
            assertThat(edges)
                    .anyMatch(edge -> edge.from().equals(at) && edge.to().equals(next));
        }
    }

    /** Whether one is above the other, or is it: by the closure of all edges, the plain definition. */
    private boolean reaches(Goal from, Goal to) {
        boolean[][] above = new boolean[GOALS + 1][GOALS + 1];
        edges.forEach(edge -> above[number(edge.from())][number(edge.to())] = true);
        for (int by = 1; by <= GOALS; by++) {
            for (int one = 1; one <= GOALS; one++) {
                for (int other = 1; above[one][by] && other <= GOALS; other++) {
                    above[one][other] |= above[by][other];
                }
            }
        }
        return from.equals(to) || above[number(from)][number(to)];
    }

    /** All goals in an order in which each comes after all below it; fewer if there is a loop. */
    private List<Goal> sortedFromBelow() {
        List<Goal> sorted = new ArrayList<>();
        List<Edge> left = new ArrayList<>(edges);
        boolean found = true;
        while (found) {
            found = false;
            for (int i = 1; i <= GOALS; i++) {
                Goal goal = goal(i);
                if (!sorted.contains(goal)
                        && left.stream().noneMatch(edge -> edge.to().equals(goal))) {
                    sorted.add(goal);
                    left.removeIf(edge -> edge.from().equals(goal));
                    found = true;
                }
            }
        }
        return sorted;
    }

    private AlignmentGraph graph() {
        return new AlignmentGraph(edges);
    }

    private void edge(Goal from, Goal to, Tie tie) {
        edges.add(new Edge(from, to, tie));
    }

    /** Of 50 the first thirty are objectives, the others key results. */
    private static Goal goal(int number) {
        return number <= OBJECTIVES ? objective(number) : keyResult(number);
    }

    private static int number(Goal goal) {
        return goal.id();
    }

    private static Goal objective(int id) {
        return Goal.objective(id);
    }

    private static Goal keyResult(int id) {
        return Goal.keyResult(id);
    }
}
