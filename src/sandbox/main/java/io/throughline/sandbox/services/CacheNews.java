package io.throughline.sandbox.services;

/** Told of each change of a cache that all nodes share; nothing of what a loader loads. */
public interface CacheNews {
    /** Of a single node: nobody is told. */
    CacheNews NONE = new CacheNews() {
        @Override
        public void removed(String cache, Object key) {
            // nobody is there
        }

        @Override
        public void cleared(String cache) {
            // nobody is there
        }

        @Override
        public void copied(String cache, Object key, Object value) {
            // nobody is there
        }
    };

    /** Other nodes have to forget a key. */
    void removed(String cache, Object key);

    /** Other nodes have to forget all. */
    void cleared(String cache);

    /** Other nodes have to take over a value. */
    void copied(String cache, Object key, Object value);
}
