/** Tests of the database that the program brings along. */
@org.jspecify.annotations.NullMarked
package io.redcarpet.database;
