package com.atlassian.webresource.api.assembler;

/** Collects a page's web resources and data. Evidence: [SLACK]. */
public interface WebResourceAssembler {
    RequiredResources resources();

    RequiredData data();
}
