package io.tiaobo.gateway.prices.web;

import io.tiaobo.gateway.Language;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.gateway.overview.projection.SiteRow;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** The price board of a site, made to be printed (S2-03, S2-49). */
@Controller
class PriceBoardController {
    private static final Logger LOG = LoggerFactory.getLogger(PriceBoardController.class);

    private final PriceBoards boards;
    private final SiteQueries sites;
    private final Texts texts;
    private final Clock clock;

    PriceBoardController(PriceBoards boards, SiteQueries sites, Texts texts, Clock clock) {
        this.boards = boards;
        this.sites = sites;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(path = "/sites/{code}/prices", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed(Right.READ_REFERENCE)
    String board(@PathVariable String code, Model model, Locale locale, HttpServletResponse response) {
        Optional<SiteRow> site = sites.find(code, Scope.everywhere(locale));
        model.addAttribute("w", words(locale));
        if (site.isEmpty()) {
            response.setStatus(404);
            model.addAttribute("notice", "missing");
            return "notice";
        }
        model.addAttribute("site", site.get());
        model.addAttribute("chinese", Language.isChinese(locale));
        model.addAttribute("board", boards.of(code));
        return "prices";
    }

    /** A board that may be out of date is worse on a wall than none. */
    @ExceptionHandler(RestClientException.class)
    ModelAndView away(RestClientException failure, Locale locale, HttpServletResponse response) {
        LOG.warn("A price board could not be made: {}", failure.getMessage());
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return new ModelAndView("notice", Map.of("w", words(locale), "notice", "noPrices"));
    }

    private Words words(Locale locale) {
        return new Words(texts, locale, clock.instant(), Names.NONE);
    }
}
