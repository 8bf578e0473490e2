/**
 * The PostgreSQL the program works on: one it brings along and keeps in a folder of the user's, or one of the firm's.
 * Tables belong to the owner; the program itself logs in as {@code rc_app}, which owns nothing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.redcarpet.database;
