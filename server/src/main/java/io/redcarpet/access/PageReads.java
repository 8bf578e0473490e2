package io.redcarpet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads all that a page shows in one transaction, which cannot write: the database hears once who asks, and a page
 * that is shown changes nothing, whatever its handler does.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageReads extends OncePerRequestFilter {

    private final Turns turns;
    private final PlatformTransactionManager transactions;
    private final DefaultTransactionDefinition reading = new DefaultTransactionDefinition();

    PageReads(Turns turns, PlatformTransactionManager transactions) {
        this.turns = turns;
        this.transactions = transactions;
        reading.setReadOnly(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                || Callers.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hasTurn = takeTurn();
        try {
            read(request, response, chain);
        } finally {
            if (hasTurn) {
                turns.giveBack();
            }
        }
    }

    private boolean takeTurn() throws InterruptedIOException {
        try {
            return turns.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The program stops; ask again when it is back");
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(reading);
        try {
            chain.doFilter(request, response);
        } finally {
            transactions.rollback(transaction);
        }
    }
}
