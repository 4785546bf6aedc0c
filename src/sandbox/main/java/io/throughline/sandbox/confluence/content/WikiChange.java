package io.throughline.sandbox.confluence.content;

/** Something that has changed, told inside the transaction that changed it, as the host publishes its events. */
public sealed interface WikiChange {
    /** User key of who did it. */
    String by();

    /** A page was made. */
    record PageCreated(WikiPage page, String by) implements WikiChange {}

    /** A page has a new version. */
    record PageUpdated(WikiPage before, WikiPage now, String by) implements WikiChange {}

    /** A page stands elsewhere in the tree, with what is below it. */
    record PageMoved(WikiPage before, WikiPage now, String by) implements WikiChange {}

    /** A page lies in the trash. */
    record PageTrashed(WikiPage page, String by) implements WikiChange {}

    /** A page is back from the trash. */
    record PageRestored(WikiPage page, String by) implements WikiChange {}

    /** A page is gone for good. */
    record PageRemoved(WikiPage page, String by) implements WikiChange {}

    /** A space was made. */
    record SpaceCreated(WikiSpace space, String by) implements WikiChange {}

    /** A space is gone with everything in it. */
    record SpaceRemoved(WikiSpace space, String by) implements WikiChange {}
}
