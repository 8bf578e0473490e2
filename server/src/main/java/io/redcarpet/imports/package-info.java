/**
 * Data of other systems in, from CSV: upload, columns, check, run, errors, revert. What a row means is not known here:
 * other rooms plug in a {@link io.redcarpet.imports.RowReader} for each kind of row they take.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "pages"})
@org.jspecify.annotations.NullMarked
package io.redcarpet.imports;
