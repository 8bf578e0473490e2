/**
 * Prospects, the lists on which they are called one by one, and what was said. A call moves a prospect on by a stated
 * rule; a prospect becomes a client without being typed again.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"clients", "people", "audit", "pages", "access"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.prospects;
