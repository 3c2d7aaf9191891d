package io.tiaobo.gateway.operations.web;

import io.tiaobo.gateway.hotline.web.FormProblems;
import io.tiaobo.gateway.hotline.web.Refusal;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.web.DeskPages;
import io.tiaobo.gateway.overview.web.Words;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.client.HttpClientErrorException;

/** What every page of the administrator begins with, and how a form that was refused comes back. */
@Component
class AdminPages {
    private final DeskPages pages;

    AdminPages(DeskPages pages) {
        this.pages = pages;
    }

    Words begin(Model model, Locale locale) {
        Words words = pages.begin(Names.NONE, model, locale);
        model.addAttribute("a", new AdminWords(words));
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", FormProblems.NONE);
        }
        return words;
    }

    /** The same for a page about one service; 404 for a name that is none. */
    Words begin(String service, Model model, Locale locale) {
        if (!ServiceClients.NAMES.contains(service)) {
            throw NotFoundException.of("service", service);
        }
        model.addAttribute("service", service);
        return begin(model, locale);
    }

    Words words(Locale locale) {
        return pages.words(locale);
    }

    /** Puts why a form was refused beside its field, or above the page when it is about none. */
    static void refuse(
            String name, AdminForm form, HttpClientErrorException refused, Model model, HttpServletResponse response) {
        model.addAttribute("reason", form.reason());
        if (!FormProblems.tell(name, refused, model, response).containsKey("reason")) {
            model.addAttribute("refused", Refusal.of(refused));
        }
    }
}
