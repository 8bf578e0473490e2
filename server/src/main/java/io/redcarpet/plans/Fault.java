package io.redcarpet.plans;

import io.redcarpet.pages.Problem;

/**
 * What is wrong in a text, and where.
 *
 * @param line from 1
 * @param column from 1
 */
public record Fault(int line, int column, Problem problem) {}
