/** Redcarpet: the program that account executives and their firms work in. Each package below is one room of the house. */
@org.jspecify.annotations.NullMarked
package io.redcarpet;
