package io.throughline.okr.domain.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All comments. */
public interface Comments {
    Optional<Comment> byId(int id);

    /** Those there are of these ids. */
    Map<Integer, Comment> byIds(Collection<Integer> ids);

    /** The next ones of a subject by id: the oldest first, replies among the others. */
    List<Comment> of(Subject on, int afterId, int limit);

    /** The next ones by id, for walking through all of them. */
    List<Comment> afterId(int id, int limit);

    /** Stores a new one and gives it its id. */
    Comment add(Comment fresh);

    /** Stores all of it. */
    void save(Comment comment);
}
