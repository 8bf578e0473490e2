/**
 * Who acts, in which role, and what each route asks for. Every transaction carries the acting person into the
 * database, whose row-level security decides what that person sees. Knows no other room; every room knows it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.redcarpet.access;
