package io.tiaobo.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form people sign in with, in both languages. */
@Controller
class SignInPage {
    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String later,
            Model model) {
        model.addAttribute("tooOften", later != null);
        model.addAttribute("people", DemoPerson.values());
        model.addAttribute("wrong", error != null);
        return "sign-in";
    }
}
