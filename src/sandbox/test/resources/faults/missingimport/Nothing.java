package faults.missingimport;

public class Nothing {}
