package io.tiaobo.runtime.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is employed as; the values of the token's claim {@code roles} (A2–A13). Unknown values give no right. */
public enum Role {
    /** Runs a village clinic alone (A12). */
    VILLAGE_DOCTOR(Reach.OWN),
    /** Keeps the medicine of a community station (A2, A3). */
    STATION_PHARMACIST(Reach.OWN),
    /** Keeps the medicine of a centre or township hospital, and looks after its stations (A4, A13). */
    CENTRE_PHARMACIST(Reach.OWN),
    /** Keeps the stock of a county depot or the city warehouse. */
    COUNTY_DEPOT(Reach.OWN),
    /** Watches and presses in its region; moves no medicine (A11, S1-31). */
    BUREAU(Reach.REGION),
    /** Handles hotline cases of a region (A5). */
    HOTLINE(Reach.REGION),
    /** Asks citizens afterwards; belongs to another office than the one that handled the case (S1-39). */
    CALLBACK(Reach.REGION),
    /** Leads the caseworkers (A6). */
    SECTION_CHIEF(Reach.REGION),
    /** Runs the system: imports and operations; moves no medicine. */
    ADMIN(Reach.EVERYWHERE),
    /** Reads everything, changes nothing (A17). */
    AUDITOR(Reach.EVERYWHERE),
    /** A machine account: a hospital's own system, or a tool of this product. */
    SYSTEM(Reach.EVERYWHERE);

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    /** How far it sees and acts. */
    public Reach reach() {
        return reach;
    }

    static Optional<Role> of(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
