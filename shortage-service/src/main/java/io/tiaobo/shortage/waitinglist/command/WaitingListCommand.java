package io.tiaobo.shortage.waitinglist.command;

/** A command to the waiting list of one substitution group at one site. */
public sealed interface WaitingListCommand
        permits RegisterPatient,
                WithdrawPatient,
                ConfirmCollection,
                AllocateArrival,
                LookAtShelf,
                EndKeeping,
                ChooseHomeDelivery {
    /** Site code. */
    String siteCode();

    /** Substitution group; its products share one queue. */
    String genericGroup();

    /** The aggregate. */
    String listId();

    /** The queue of a group at a site: {@code W/<site>/<group>}; the prefix keeps it apart from shortages. */
    static String idOf(String siteCode, String genericGroup) {
        return "W/" + siteCode + "/" + genericGroup;
    }

    /** The site in the id of a queue. */
    static String siteOf(String listId) {
        return listId.split("/", 3)[1];
    }

    /** The group in the id of a queue. */
    static String groupOf(String listId) {
        return listId.split("/", 3)[2];
    }
}
