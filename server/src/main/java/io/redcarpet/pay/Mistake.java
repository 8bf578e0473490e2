package io.redcarpet.pay;

import io.redcarpet.pages.Problem;

/**
 * What is wrong in a file, and where.
 *
 * @param line from 1
 * @param column of a text the character, of a table the field, from 1; 0 where the whole line is meant
 */
record Mistake(String file, long line, int column, Problem problem) {}
