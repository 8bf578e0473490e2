/**
 * The page a working day begins with: what to do now. Other rooms put their cards on it; this one knows none of them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"pages", "access"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.today;
