package io.tiaobo.shortage.hotline.web;

import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.shortage.hotline.projection.CaseQueries;
import io.tiaobo.shortage.hotline.projection.CaseView;

/** In paths a case is its uuid, without the {@code C/}, because a slash would end the segment. */
final class CasePath {
    private CasePath() {}

    /** The case of a path; 404 if there is none, 403 if it is of a site where the person has not the right. */
    static CaseView find(CaseQueries cases, String uuid, SiteGuard guard) {
        CaseView found = cases.find("C/" + uuid).orElseThrow(() -> NotFoundException.of("case", uuid));
        guard.at(found.siteCode());
        return found;
    }
}
