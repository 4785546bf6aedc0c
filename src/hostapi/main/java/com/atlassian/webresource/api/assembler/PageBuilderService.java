package com.atlassian.webresource.api.assembler;

/** What the page being built needs. Evidence: [SLACK]. */
public interface PageBuilderService {
    WebResourceAssembler assembler();
}
