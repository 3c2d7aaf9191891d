package io.tiaobo.local.reference;

import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.util.List;

/**
 * The sites of a region, parents before children, and what is on their shelves.
 *
 * @param name short name, part of command ids; lower case letters
 * @param nameZh name in Chinese
 * @param sites all sites
 * @param stock donors before receivers, so that nobody is found short of what is still to be loaded
 */
public record Region(String name, String nameZh, List<SiteV1> sites, List<OpeningStock> stock) {}
