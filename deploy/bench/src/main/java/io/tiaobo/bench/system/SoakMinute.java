package io.tiaobo.bench.system;

/**
 * How the system was in one minute.
 *
 * @param p50 milliseconds from due to answered, the middle one
 * @param p99 the same, one in a hundred is slower
 * @param mebibytes memory of all processes at its end
 * @param backlog events and records not handled yet at its end
 * @param violations violations of invariants at its end
 */
record SoakMinute(double p50, double p99, double mebibytes, long backlog, long violations) {}
