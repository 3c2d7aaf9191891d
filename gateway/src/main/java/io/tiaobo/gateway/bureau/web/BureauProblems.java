package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.web.PageProblems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Says on a page of the bureau what could not be shown. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = BureauProblems.class)
class BureauProblems extends PageProblems {
    BureauProblems(BureauPages pages) {
        super(locale -> pages.words(Names.NONE, locale));
    }
}
