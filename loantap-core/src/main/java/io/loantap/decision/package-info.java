/** The lender's policy: threshold, rules, refer band and terms of pricing. */
@NullMarked
package io.loantap.decision;

import org.jspecify.annotations.NullMarked;
