package io.tiaobo.runtime.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that has begun cannot become a problem any more. Its connection is cut, so that nobody takes a part for the whole.
 * Without this, Spring takes the end of any stream (that of a service, of the database) for a client that has gone and ends the
 * answer in peace, and Tomcat adds its error page to what was sent.
 */
public final class BrokenAnswers implements Filter, HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenAnswers.class);
    private static final String BROKEN = BrokenAnswers.class.getName();

    /** Before all who would answer. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!response.isCommitted() || isClientGone(failure)) {
            return null; // it can still be told, or there is nobody any more to tell
        }
        LOG.warn(
                "{} {}: broke off in the middle: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        request.setAttribute(BROKEN, true);
        return new ModelAndView();
    }

    private static boolean isClientGone(Exception failure) {
        return failure instanceof ClientAbortException || failure instanceof AsyncRequestNotUsableException;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response.isCommitted() && request.getDispatcherType() != DispatcherType.ASYNC) {
            return; // Tomcat's error page
        }
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN) != null) {
            throw new CloseNowException("The answer broke off in the middle");
        }
    }
}
