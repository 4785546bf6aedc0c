package io.throughline.okr.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrgUnitTreeTest {
    /** 1 > 2 > 3, and 4, 5, 6 below 1 beside 2. */
    private static final OrgUnitTree TREE = new OrgUnitTree(
            List.of(unit(1, 0, 1), unit(2, 1, 1), unit(3, 2, 1), unit(4, 1, 2), unit(5, 1, 3), unit(6, 1, 3)));

    @Test
    void a_unit_is_not_moved_below_itself_and_the_path_is_named() {
        assertThatThrownBy(() -> TREE.refuseLoop(unit(1, 0, 1), 3)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
            assertThat(refused.faults().get(0).arguments()).containsExactly("U1 → U3 → U2 → U1");
        });
        assertThatThrownBy(() -> TREE.refuseLoop(unit(1, 0, 1), 1)).isInstanceOf(Refused.class);
    }

    @Test
    void a_unit_is_moved_below_any_other() {
        TREE.refuseLoop(unit(3, 2, 1), 4);
        TREE.refuseLoop(unit(3, 2, 1), 0);

        assertThat(TREE.lastBelow(1)).isEqualTo(4);
        assertThat(TREE.lastBelow(3)).isEqualTo(1);
    }

    @Test
    void siblings_stand_by_place_and_those_of_one_place_by_id() {
        assertThat(TREE.below(1)).extracting(OrgUnit::id).containsExactly(2, 4, 5, 6);
    }

    @Test
    void a_unit_is_put_before_a_sibling_or_last() {
        assertThat(TREE.placed(unit(6, 1, 3), 4)).extracting(OrgUnit::id).containsExactly(2, 6, 4, 5);
        assertThat(TREE.placed(unit(2, 1, 1), 0)).extracting(OrgUnit::id).containsExactly(4, 5, 6, 2);
        assertThat(TREE.placed(unit(2, 1, 1), 0)).extracting(OrgUnit::order).containsExactly(1L, 2L, 3L, 4L);
    }

    private static OrgUnit unit(int id, int parent, long order) {
        return OrgUnit.fresh(
                        new OrgUnit.Written(
                                OrgUnit.Kind.TEAM, "U" + id, parent, OrgUnit.Seen.EVERYONE, Set.of(), Crew.NOBODY),
                        order)
                .stored(id);
    }
}
