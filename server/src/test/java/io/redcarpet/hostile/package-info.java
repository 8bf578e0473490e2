/** What the server answers to those who mean it ill, or who do not know better. */
@org.jspecify.annotations.NullMarked
package io.redcarpet.hostile;
