/**
 * How a person proves who they are: password, invitation and reset links, keys for the API, and the end of it all.
 * Turns each request into a {@link io.redcarpet.access.Caller}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "pages", "people"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.signon;
