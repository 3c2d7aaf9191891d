package io.tiaobo.local.reference;

/** The regions there are reference data for, as they are written on the command line. */
public enum RegionName {
    /** Fengtai: few sites, from files; what the story needs. */
    fengtai,
    /** A region of Liuzhou's size, from a generator; about 25,000 lines. */
    liuzhou
}
