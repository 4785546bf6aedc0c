package io.throughline.sandbox.template;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Reads templates from wherever a function finds their bytes. */
final class TemplateFiles extends ResourceLoader {
    private final Function<String, Optional<byte[]>> files;

    TemplateFiles(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    @Override
    public void init(ExtendedProperties configuration) {
        // nothing to configure
    }

    @Override
    public InputStream getResourceStream(String source) throws ResourceNotFoundException {
        return files.apply(source)
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new ResourceNotFoundException("There is no template " + source));
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
