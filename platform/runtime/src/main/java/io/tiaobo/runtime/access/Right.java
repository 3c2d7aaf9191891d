package io.tiaobo.runtime.access;

import static io.tiaobo.runtime.access.Role.ADMIN;
import static io.tiaobo.runtime.access.Role.AUDITOR;
import static io.tiaobo.runtime.access.Role.BUREAU;
import static io.tiaobo.runtime.access.Role.CALLBACK;
import static io.tiaobo.runtime.access.Role.CENTRE_PHARMACIST;
import static io.tiaobo.runtime.access.Role.COUNTY_DEPOT;
import static io.tiaobo.runtime.access.Role.HOTLINE;
import static io.tiaobo.runtime.access.Role.SECTION_CHIEF;
import static io.tiaobo.runtime.access.Role.STATION_PHARMACIST;
import static io.tiaobo.runtime.access.Role.SYSTEM;
import static io.tiaobo.runtime.access.Role.VILLAGE_DOCTOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be done, and by whom. Machine accounts have every right. */
public enum Right {
    /** Read sites, drugs, prices and what may be said to citizens: the same for everybody who is signed in. */
    READ_REFERENCE(Role.values()),
    /** Read stock, shortages, orders and transfers of a site. */
    READ_SITE(Staff.OF_SITES, BUREAU, SECTION_CHIEF, HOTLINE, AUDITOR, ADMIN),
    /** Read reports over many sites. */
    READ_REPORTS(BUREAU, SECTION_CHIEF, HOTLINE, AUDITOR, ADMIN),
    /** Move, hold, count and set up the stock of a site; ask for, give and take transfers (S1-31). */
    MOVE_STOCK(Staff.OF_SITES),
    /** Order for a site and take deliveries in. */
    PURCHASE(Staff.OF_SITES),
    /** Take in movements of any site by the thousand. */
    INTAKE(),
    /** Declare and cancel shortages of a site. */
    DECLARE_SHORTAGE(Staff.OF_SITES, HOTLINE, SECTION_CHIEF),
    /** Put patients on a waiting list and note their wishes (S1-19). */
    SERVE_PATIENTS(Staff.OF_SITES, HOTLINE),
    /** See who waits and where to bring medicine. */
    READ_PATIENTS(Staff.OF_SITES, HOTLINE, SECTION_CHIEF, AUDITOR),
    /** Delete what is kept of a person. */
    ERASE_PERSONS(HOTLINE, SECTION_CHIEF, ADMIN),
    /** Read hotline cases. */
    READ_CASES(HOTLINE, CALLBACK, SECTION_CHIEF, BUREAU, AUDITOR),
    /** Read what was noted of calls; it may name people. */
    READ_NOTES(HOTLINE, SECTION_CHIEF, AUDITOR),
    /** See whom to call; for those only who call. */
    CALL_CITIZENS(HOTLINE, CALLBACK, SECTION_CHIEF),
    /** Take cases in and handle them (A5). */
    HANDLE_CASES(HOTLINE, SECTION_CHIEF),
    /** Decide against what the facts say about a cause. */
    OVERRULE_CAUSES(SECTION_CHIEF),
    /** Answer an enquiry of a caseworker, or write down what the site said on the telephone (S1-16). */
    ANSWER_ENQUIRIES(Staff.OF_SITES, HOTLINE, SECTION_CHIEF),
    /** Remind a site or another office (S1-32); it moves nothing. */
    PRESS(BUREAU, SECTION_CHIEF, HOTLINE),
    /** Ask the citizen whether it was solved (S1-39). */
    CALL_BACK(CALLBACK),
    /** Open a case again (S1-38). */
    REOPEN_CASES(HOTLINE, CALLBACK, SECTION_CHIEF),
    /** Set how long the steps of a case may take in a region (S1-42). */
    SET_CASE_CLOCKS(SECTION_CHIEF, ADMIN),
    /** Read and close the tasks of the bureau. */
    DO_TASKS(BUREAU, SECTION_CHIEF),
    /** Read the tasks of the bureau. */
    READ_TASKS(BUREAU, SECTION_CHIEF, AUDITOR, ADMIN),
    /** Say how a drug can be had on the market (S1-15). */
    REPORT_SUPPLY(BUREAU, SECTION_CHIEF, HOTLINE, ADMIN),
    /** Import sites, drugs, prices; set rules and explanations. */
    MAINTAIN_REFERENCE(ADMIN),
    /** Read who did or saw what, and whether that is as it was sealed. */
    READ_AUDIT(AUDITOR),
    /** See whether the invariants hold. */
    READ_CHECKS(ADMIN, AUDITOR, BUREAU),
    /** Settle parked records, rebuild, publish again. */
    OPERATE(ADMIN);

    private final Set<Role> roles = EnumSet.of(SYSTEM);

    Right(Role... roles) {
        this.roles.addAll(List.of(roles));
    }

    Right(Set<Role> some, Role... others) {
        this(others);
        roles.addAll(some);
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    private static final class Staff {
        static final Set<Role> OF_SITES =
                EnumSet.of(VILLAGE_DOCTOR, STATION_PHARMACIST, CENTRE_PHARMACIST, COUNTY_DEPOT);
    }
}
