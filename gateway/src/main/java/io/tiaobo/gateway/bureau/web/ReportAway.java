package io.tiaobo.gateway.bureau.web;

import org.springframework.web.client.RestClientException;

/** A table is made of what a service knows, and the service does not answer: half a table would be taken for a whole one. */
final class ReportAway extends RestClientException {
    private static final long serialVersionUID = 1L;

    ReportAway() {
        super("A service did not answer, so there is no table");
    }
}
