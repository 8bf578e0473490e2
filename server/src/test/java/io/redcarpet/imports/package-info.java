@org.jspecify.annotations.NullMarked
package io.redcarpet.imports;
