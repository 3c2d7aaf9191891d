package io.tiaobo.gateway.routing.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer of a service that may end in the middle of it. If nothing of it was passed on yet, the caller hears that the service
 * is away; otherwise {@link io.tiaobo.runtime.web.BrokenAnswers} cuts the connection.
 *
 * @param service name of the service
 * @param answer what it answers; its body is read while it is written
 * @param away what the caller hears instead
 * @param asked the request
 */
record WholeAnswers(String service, ServerResponse answer, ServiceAway away, ServerRequest asked)
        implements ServerResponse {
    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, ServerResponse.Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } catch (IOException broken) {
            if (response.isCommitted()) {
                throw broken;
            }
            response.reset();
            return away.answer(service, broken, asked).writeTo(request, response, context);
        }
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }
}
