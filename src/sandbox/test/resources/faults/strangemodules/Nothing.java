package faults.strangemodules;

public class Nothing {}
