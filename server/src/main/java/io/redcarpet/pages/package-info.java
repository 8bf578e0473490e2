/**
 * The frame around every page: layout, navigation, messages in four languages, errors, and the wiring of templates.
 * Knows no feature; features tell it what to show.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "access")
@org.jspecify.annotations.NullMarked
package io.redcarpet.pages;
