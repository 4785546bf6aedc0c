package com.atlassian.webresource.api.assembler;

/** Web resources a page needs. Evidence: [SLACK]. */
public interface RequiredResources {
    RequiredResources requireWebResource(String moduleCompleteKey);

    RequiredResources requireContext(String context);
}
