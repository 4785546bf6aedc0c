package io.throughline.okr.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    /** Company (seen by everyone) > department (members) > team (members); another team beside it. */
    private static final List<OrgUnit> UNITS = List.of(
            unit(1, 0, OrgUnit.Seen.EVERYONE, Set.of("carla"), Set.of(), Set.of()),
            unit(2, 1, OrgUnit.Seen.MEMBERS, Set.of("dan"), Set.of("dora"), Set.of()),
            unit(3, 2, OrgUnit.Seen.MEMBERS, Set.of("tess"), Set.of("tom"), Set.of("team-group")),
            unit(4, 2, OrgUnit.Seen.MEMBERS, Set.of("uwe"), Set.of("una"), Set.of()));

    @Test
    void an_anonymous_visitor_sees_nothing() {
        assertThat(new Visibility(Viewer.ANONYMOUS, UNITS).visibleUnits()).isEmpty();
    }

    @Test
    void a_stranger_sees_what_everyone_sees_and_changes_nothing() {
        Visibility stranger = of("sid");

        assertThat(stranger.visibleUnits()).containsExactly(1);
        assertThat(stranger.mayEdit(1)).isFalse();
        assertThat(stranger.mayLink(1, List.of())).isFalse();
        assertThat(stranger.unit(3)).isEmpty();
    }

    @Test
    void a_member_of_a_team_sees_it_and_its_department_but_not_the_team_beside() {
        assertThat(of("tom").visibleUnits()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(of("tom").mayLink(3, List.of())).isTrue();
        assertThat(of("tom").mayLink(4, List.of())).isFalse();
        assertThat(of("tom").mayEdit(3)).isFalse();
    }

    @Test
    void people_of_a_group_are_members() {
        Visibility member = new Visibility(new Viewer("gina", Set.of("team-group"), false), UNITS);

        assertThat(member.visibleUnits()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void a_lead_changes_his_unit_and_all_below_but_nothing_above() {
        assertThat(of("dan").visibleUnits()).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(of("dan").mayEdit(4)).isTrue();
        assertThat(of("dan").mayEdit(1)).isFalse();
    }

    @Test
    void an_owner_changes_his_own_where_he_may_look() {
        assertThat(of("sid").mayEdit(1, List.of("sid"))).isTrue();
        assertThat(of("sid").mayEdit(3, List.of("sid"))).isFalse();
        assertThat(new Visibility(Viewer.ANONYMOUS, UNITS).mayEdit(1, List.of("")))
                .isFalse();
    }

    @Test
    void an_administrator_may_all() {
        Visibility administrator = new Visibility(new Viewer("root", Set.of(), true), UNITS);

        assertThat(administrator.visibleUnits()).hasSize(4);
        assertThat(administrator.mayEdit(3)).isTrue();
    }

    @Test
    void units_in_a_loop_end_the_way_up() {
        List<OrgUnit> loop = List.of(
                unit(1, 2, OrgUnit.Seen.MEMBERS, Set.of("lea"), Set.of(), Set.of()),
                unit(2, 1, OrgUnit.Seen.MEMBERS, Set.of(), Set.of(), Set.of()));

        assertThat(new Visibility(new Viewer("lea", Set.of(), false), loop).mayEdit(2))
                .isTrue();
    }

    private static Visibility of(String key) {
        return new Visibility(new Viewer(key, Set.of(), false), UNITS);
    }

    private static OrgUnit unit(
            int id, int parent, OrgUnit.Seen seen, Set<String> leads, Set<String> members, Set<String> groups) {
        return new OrgUnit(id, 1, "Unit " + id, parent, seen, leads, members, groups);
    }
}
