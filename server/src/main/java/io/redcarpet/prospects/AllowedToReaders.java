package io.redcarpet.prospects;

import static io.redcarpet.access.Role.ACCOUNT_EXECUTIVE;
import static io.redcarpet.access.Role.ACCOUNT_MANAGER;
import static io.redcarpet.access.Role.ADMINISTRATOR;
import static io.redcarpet.access.Role.COMPENSATION_ADMINISTRATOR;
import static io.redcarpet.access.Role.COMPLIANCE_OFFICER;
import static io.redcarpet.access.Role.MANAGER;

import io.redcarpet.access.AllowedTo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens a route to those who work through canvassing lists, and to those whose work is to look at everybody's clients. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({ACCOUNT_EXECUTIVE, ACCOUNT_MANAGER, MANAGER, ADMINISTRATOR, COMPLIANCE_OFFICER, COMPENSATION_ADMINISTRATOR})
@interface AllowedToReaders {}
