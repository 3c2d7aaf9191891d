package io.tiaobo.gateway.signin.web;

import io.tiaobo.gateway.Ways;
import io.tiaobo.runtime.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page knows who looks at it, {@code person}, and where that person can go, {@code ways}. */
@ControllerAdvice(annotations = Controller.class)
class SignedIn {
    @ModelAttribute("person")
    @Nullable Person person() {
        return Person.current();
    }

    @ModelAttribute("ways")
    Ways ways() {
        return Ways.of(Person.current());
    }
}
