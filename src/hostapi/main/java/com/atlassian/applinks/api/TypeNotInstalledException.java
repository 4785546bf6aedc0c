package com.atlassian.applinks.api;

/** The linked application's kind is not known here any more. Evidence: [P6] [BOOT] [DOC Applinks 3.2]. */
public class TypeNotInstalledException extends Exception {
    private final String type;

    public TypeNotInstalledException(String type) {
        super(type);
        this.type = type;
    }

    public String getType() {
        return type;
    }
}
