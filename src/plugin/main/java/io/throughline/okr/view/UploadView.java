package io.throughline.okr.view;

/**
 * A file that was uploaded for a job.
 *
 * @param file its name, which only who uploaded it is told
 * @param size bytes
 * @param keptUntil moment (ISO 8601) until which it is kept, and longer while a job needs it
 */
public record UploadView(String file, long size, String keptUntil) {}
