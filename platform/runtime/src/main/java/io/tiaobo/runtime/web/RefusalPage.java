package io.tiaobo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How a person with a browser is told what a filter refuses. A service with pages brings one bean; without it everybody gets the problem. */
public interface RefusalPage {
    /** Writes the page; false, and nothing is written, when the request or the problem is not one for it. */
    boolean tells(HttpServletRequest request, HttpServletResponse response, ProblemException problem);
}
