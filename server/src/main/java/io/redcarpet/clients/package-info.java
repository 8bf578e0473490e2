/**
 * Clients, corporate and individual, from the first touch on: their people, addresses and keys in other systems, and
 * who of us is responsible for them from when to when. Whoever works with a client sees it, and everybody above them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"people", "audit", "imports", "pages", "access"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.clients;
