package io.tiaobo.shortage.waitinglist.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Where to bring the medicine. Goes to the contact store and nowhere else; its text form says nothing.
 *
 * @param address address
 */
record AddressRequest(@NotBlank @Size(max = 300) String address) {
    @Override
    public String toString() {
        return "AddressRequest[withheld]";
    }
}
