/**
 * Finds clients by what is left of their names, warns when one is about to be written down twice, and makes one of
 * two. Nothing is lost by it, and it can be taken back for a while.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"clients", "people", "audit", "imports", "pages", "access"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.duplicates;
