package io.throughline.okr.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        assertThat(new Visibility(Viewer.ANONYMOUS, UNITS, Admission.ALL).visibleUnits())
                .isEmpty();
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
        Visibility member = new Visibility(new Viewer("gina", Set.of("team-group"), false), UNITS, Admission.ALL);

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
        assertThat(new Visibility(Viewer.ANONYMOUS, UNITS, Admission.ALL).mayEdit(1, List.of("")))
                .isFalse();
    }

    @Test
    void an_administrator_may_all() {
        Visibility administrator = new Visibility(new Viewer("root", Set.of(), true), UNITS, Admission.ALL);

        assertThat(administrator.visibleUnits()).hasSize(4);
        assertThat(administrator.mayEdit(3)).isTrue();
    }

    @Test
    void units_in_a_loop_end_the_way_up() {
        List<OrgUnit> loop = List.of(
                unit(1, 2, OrgUnit.Seen.MEMBERS, Set.of("lea"), Set.of(), Set.of()),
                unit(2, 1, OrgUnit.Seen.MEMBERS, Set.of(), Set.of(), Set.of()));

        assertThat(new Visibility(new Viewer("lea", Set.of(), false), loop, Admission.ALL).mayEdit(2))
                .isTrue();
    }

    @Test
    void anonymous_visitors_see_what_is_public_and_nothing_else() {
        Visibility visitor = new Visibility(Viewer.ANONYMOUS, withPublicAndGrouped(), Admission.ALL);

        assertThat(visitor.visibleUnits()).containsExactly(5);
        assertThat(visitor.mayEdit(Guard.open(5), List.of(""))).isFalse();
        assertThat(visitor.mayView(new Guard(5, true, Set.of("")))).isFalse();
    }

    @Test
    void a_group_that_was_named_sees_an_org_unit_and_is_no_part_of_it() {
        Visibility seer =
                new Visibility(new Viewer("sid", Set.of("seers"), false), withPublicAndGrouped(), Admission.ALL);

        assertThat(seer.visibleUnits()).containsExactlyInAnyOrder(1, 5, 6);
        assertThat(seer.mayLink(6, List.of())).isFalse();
        assertThat(of("sid").visibleUnits()).doesNotContain(6);
    }

    @Test
    void who_is_not_let_in_is_an_anonymous_visitor_even_as_a_lead() {
        Admission admission = new Admission(Set.of("okr-users"), Set.of());
        Visibility outsider =
                new Visibility(new Viewer("carla", Set.of("staff"), false), withPublicAndGrouped(), admission);
        Visibility insider = new Visibility(new Viewer("carla", Set.of("okr-users"), false), UNITS, admission);
        Visibility administrator = new Visibility(new Viewer("root", Set.of(), true), UNITS, admission);

        assertThat(outsider.visibleUnits()).containsExactly(5);
        assertThat(outsider.mayEdit(5, List.of("carla"))).isFalse();
        assertThat(insider.mayEdit(3)).isTrue();
        assertThat(administrator.visibleUnits()).hasSize(4);
    }

    @Test
    void what_is_confidential_is_seen_by_its_insiders_and_administrators_and_not_by_leads() {
        Guard guard = new Guard(3, true, Set.of("tom"));

        assertThat(of("tom").mayView(guard)).isTrue();
        assertThat(of("tess").mayView(guard)).isFalse();
        assertThat(of("dan").mayEdit(guard, List.of())).isFalse();
        assertThat(new Visibility(new Viewer("root", Set.of(), true), UNITS, Admission.ALL).mayEdit(guard, List.of()))
                .isTrue();
    }

    @Test
    void only_planners_plan_for_what_they_lead() {
        Admission admission = new Admission(Set.of(), Set.of("planners"));

        assertThat(of("dan").mayPlan(3)).isTrue();
        assertThat(new Visibility(new Viewer("dan", Set.of(), false), UNITS, admission).mayPlan(3))
                .isFalse();
        assertThat(new Visibility(new Viewer("dan", Set.of("planners"), false), UNITS, admission).mayPlan(3))
                .isTrue();
        assertThat(new Visibility(new Viewer("tom", Set.of("planners"), false), UNITS, admission).mayPlan(3))
                .isFalse();
    }

    private static List<OrgUnit> withPublicAndGrouped() {
        List<OrgUnit> units = new ArrayList<>(UNITS);
        units.add(unit(5, 0, OrgUnit.Seen.PUBLIC, Set.of(), Set.of(), Set.of()));
        units.add(unit(6, 0, OrgUnit.Seen.GROUPS, Set.of(), Set.of(), Set.of()));
        return units;
    }

    private static Visibility of(String key) {
        return new Visibility(new Viewer(key, Set.of(), false), UNITS, Admission.ALL);
    }

    private static OrgUnit unit(
            int id, int parent, OrgUnit.Seen seen, Set<String> leads, Set<String> members, Set<String> groups) {
        Crew crew = new Crew(leads, members, groups);
        return OrgUnit.fresh(
                        new OrgUnit.Written(OrgUnit.Kind.TEAM, "Unit " + id, parent, seen, Set.of("seers"), crew), 0)
                .stored(id);
    }
}
