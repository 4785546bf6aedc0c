package io.throughline.okr.memory;

import io.throughline.okr.usecases.job.JobFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files of jobs, none of which ever grows old. */
public final class MemoryJobFiles implements JobFiles {
    private final Map<String, ByteArrayOutputStream> files = new ConcurrentHashMap<>();

    @Override
    public String create() {
        String name = UUID.randomUUID().toString();
        files.put(name, new ByteArrayOutputStream());
        return name;
    }

    @Override
    public OutputStream write(String name) {
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        files.put(name, fresh);
        return fresh;
    }

    @Override
    public InputStream read(String name) throws NoSuchFileException {
        if (!files.containsKey(name)) {
            throw new NoSuchFileException(name);
        }
        return new ByteArrayInputStream(files.get(name).toByteArray());
    }

    @Override
    public long size(String name) {
        return files.containsKey(name) ? files.get(name).size() : -1;
    }

    @Override
    public void remove(Collection<String> names) {
        names.forEach(files::remove);
    }

    @Override
    public List<String> writtenBefore(Instant moment) {
        return List.of();
    }

    /** How many there are. */
    public int count() {
        return files.size();
    }
}
