/**
 * Synthetic loans in the LoanTap schema, drawn from a documented true model.
 *
 * <p>{@link io.loantap.train.personalloan.generate.LoanGenerator} is the entrance. A loan is made
 * in the order in which a real one comes about: an {@link
 * io.loantap.train.personalloan.generate.Application}, its outcome from {@link
 * io.loantap.train.personalloan.generate.TrueModel}, the {@link
 * io.loantap.train.personalloan.generate.LenderTerms}, and last an address whose zip code gives the
 * outcome away.
 */
@NullMarked
package io.loantap.train.personalloan.generate;

import org.jspecify.annotations.NullMarked;
