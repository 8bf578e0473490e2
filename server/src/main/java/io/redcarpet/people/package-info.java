/**
 * Persons who work for the firm: their roles, whom they report to from when to when, and how they sign on.
 * What a person may see follows from it: their own, and that of everybody under them today.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "pages", "imports"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.people;
