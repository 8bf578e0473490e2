/**
 * The sample company that shows the product at work: Adventure Works, loaded once through the same importer that a
 * firm uses for its own data.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "imports", "people", "signon"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.sample;
