/**
 * Pay plans as text that people write: reads YAML into the engine's plans and says of each mistake where it is and what
 * would be right. Nothing in a plan is ever run as code.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "pages")
@org.jspecify.annotations.NullMarked
package io.redcarpet.plans;
