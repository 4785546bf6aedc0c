package io.throughline.okr.domain.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All issue links. */
public interface IssueLinks {
    Optional<IssueLink> byId(int id);

    /** Those there are of these ids. */
    Map<Integer, IssueLink> byIds(Collection<Integer> ids);

    /** Those of key results, by id. */
    List<IssueLink> of(Collection<Integer> keyResults);

    /** Those to issues, by id, in as few statements as there are hundreds of issues. */
    List<IssueLink> to(Collection<Long> issues);

    /** The next ones by id, for walking through all of them. */
    List<IssueLink> afterId(int id, int limit);

    /** Stores a new one and gives it its id. */
    IssueLink add(IssueLink link);

    /** Stores what links count now; links that are gone meanwhile are passed over. */
    void saveCounts(Collection<IssueLink> links);

    /** Follows key results into another cycle: it is kept beside their links. */
    void follow(Collection<Integer> keyResults, int cycle);

    void remove(int id);
}
