/** What a person is to sell: quotas, ramped and prorated, for any stretch of the year. */
@NullMarked
package io.redcarpet.engine.quota;

import org.jspecify.annotations.NullMarked;
