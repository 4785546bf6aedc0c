package io.throughline.okr.view;

/**
 * That a version of a positioning was written.
 *
 * @param version its number, from 1
 * @param author who wrote it
 * @param at when, ISO 8601 instant
 */
public record PositioningVersionView(int version, PersonView author, String at) {}
