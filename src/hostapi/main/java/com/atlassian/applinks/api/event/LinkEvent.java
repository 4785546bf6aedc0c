package com.atlassian.applinks.api.event;

/** Marks whatever application links tell. Evidence: [DOC Applinks 3.2]. */
public interface LinkEvent {}
