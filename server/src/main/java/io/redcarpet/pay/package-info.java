/**
 * The pay engine on the command line: plans, people, quotas and transactions as files in, earnings and their reasons as
 * files out. It needs neither server nor database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"pages", "plans"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.pay;
