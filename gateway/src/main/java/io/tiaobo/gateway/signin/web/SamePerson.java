package io.tiaobo.gateway.signin.web;

import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.web.EarlyProblems;
import io.tiaobo.runtime.web.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What one person noted on a shared tablet is never done in another one's name: a page that was left open does not know who has signed in
 * since. The tablet says in {@value #HEADER} who noted it; 412 when somebody else's session brings it. To stand behind the sign-in filters.
 */
public final class SamePerson extends OncePerRequestFilter {
    /** The subject of who did what is sent. */
    public static final String HEADER = "Tiaobo-Person";

    private final EarlyProblems problems;

    /** Answers with the problems of the gateway. */
    public SamePerson(EarlyProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String noted = request.getHeader(HEADER);
        Person person = Person.current();
        if (noted == null || person == null || noted.equals(person.subject())) {
            chain.doFilter(request, response);
        } else {
            problems.answer(request, response, new ProblemException(412, "ANOTHER_PERSON", Map.of()));
        }
    }
}
