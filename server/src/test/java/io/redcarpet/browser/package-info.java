/** The product as people see it: in Chromium, by keyboard, on a phone, and for those who see it otherwise. */
@org.jspecify.annotations.NullMarked
package io.redcarpet.browser;
