/** Tests of the house itself: its modules, names, sizes, messages and migrations. */
@org.jspecify.annotations.NullMarked
package io.redcarpet.house;
