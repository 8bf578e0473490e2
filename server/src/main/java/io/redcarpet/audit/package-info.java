/**
 * Who did what, when and from where: every change of every watched table, append-only, sealed by hash so that a gap
 * or an edit is found.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "pages", "database"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.audit;
