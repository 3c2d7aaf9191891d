/**
 * Reference data for a machine on a desk: Fengtai from files, a Liuzhou-sized region from a generator, and the loader that posts
 * both to inventory's public interface.
 */
@NullMarked
package io.tiaobo.local.reference;

import org.jspecify.annotations.NullMarked;
