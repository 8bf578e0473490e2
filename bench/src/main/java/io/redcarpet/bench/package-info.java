/**
 * How fast the whole program is, measured through its front door: a firm of a stated size is brought in by the product's
 * own importer, then callers sign in and ask as people do. Every command prints one line: what, size, and the figures.
 */
@NullMarked
package io.redcarpet.bench;

import org.jspecify.annotations.NullMarked;
