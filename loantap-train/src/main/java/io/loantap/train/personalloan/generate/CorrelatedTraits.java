package io.loantap.train.personalloan.generate;

import static io.loantap.train.personalloan.generate.Trait.CREDIT_AGE;
import static io.loantap.train.personalloan.generate.Trait.DEBT_TO_INCOME;
import static io.loantap.train.personalloan.generate.Trait.HOME;
import static io.loantap.train.personalloan.generate.Trait.INCOME;
import static io.loantap.train.personalloan.generate.Trait.LOAN_AMOUNT;
import static io.loantap.train.personalloan.generate.Trait.MORTGAGES;
import static io.loantap.train.personalloan.generate.Trait.OPEN_ACCOUNTS;
import static io.loantap.train.personalloan.generate.Trait.REVOLVING_BALANCE;
import static io.loantap.train.personalloan.generate.Trait.TERM;
import static io.loantap.train.personalloan.generate.Trait.TOTAL_ACCOUNTS;
import static io.loantap.train.personalloan.generate.Trait.UTILIZATION;
import static io.loantap.train.personalloan.generate.Trait.VERIFICATION;

import java.util.Random;

/**
 * The {@link Trait}s of one applicant, drawn together: standard normals with the correlations seen
 * between the columns of the public files (a Gaussian copula). Immutable.
 */
final class CorrelatedTraits {
  private static final int N = Trait.values().length;

  /** Lower triangle L of the Cholesky factorisation of the correlation matrix, row-major N x N. */
  private final double[] factor;

  private CorrelatedTraits(double[] factor) {
    this.factor = factor;
  }

  /** The correlations of the LoanTap file; pairs not named are uncorrelated. */
  static CorrelatedTraits ofLoanTap() {
    double[] c = new double[N * N];
    for (int i = 0; i < N; i++) {
      c[i * N + i] = 1;
    }
    correlate(c, INCOME, LOAN_AMOUNT, 0.50);
    correlate(c, INCOME, REVOLVING_BALANCE, 0.41);
    correlate(c, INCOME, DEBT_TO_INCOME, -0.19);
    correlate(c, INCOME, OPEN_ACCOUNTS, 0.24);
    correlate(c, INCOME, TOTAL_ACCOUNTS, 0.35);
    correlate(c, INCOME, CREDIT_AGE, 0.20);
    correlate(c, INCOME, HOME, 0.35);
    correlate(c, INCOME, MORTGAGES, 0.38);
    correlate(c, INCOME, UTILIZATION, 0.04);
    correlate(c, LOAN_AMOUNT, REVOLVING_BALANCE, 0.47);
    correlate(c, LOAN_AMOUNT, DEBT_TO_INCOME, 0.06);
    correlate(c, LOAN_AMOUNT, OPEN_ACCOUNTS, 0.21);
    correlate(c, LOAN_AMOUNT, TOTAL_ACCOUNTS, 0.24);
    correlate(c, LOAN_AMOUNT, UTILIZATION, 0.09);
    correlate(c, LOAN_AMOUNT, CREDIT_AGE, 0.15);
    correlate(c, LOAN_AMOUNT, HOME, 0.20);
    correlate(c, LOAN_AMOUNT, MORTGAGES, 0.24);
    correlate(c, LOAN_AMOUNT, TERM, 0.52);
    correlate(c, LOAN_AMOUNT, VERIFICATION, 0.33);
    correlate(c, OPEN_ACCOUNTS, TOTAL_ACCOUNTS, 0.68);
    correlate(c, OPEN_ACCOUNTS, REVOLVING_BALANCE, 0.37);
    correlate(c, OPEN_ACCOUNTS, DEBT_TO_INCOME, 0.34);
    correlate(c, OPEN_ACCOUNTS, UTILIZATION, -0.13);
    correlate(c, OPEN_ACCOUNTS, CREDIT_AGE, 0.14);
    correlate(c, OPEN_ACCOUNTS, MORTGAGES, 0.16);
    correlate(c, OPEN_ACCOUNTS, HOME, 0.12);
    correlate(c, TOTAL_ACCOUNTS, REVOLVING_BALANCE, 0.30);
    correlate(c, TOTAL_ACCOUNTS, DEBT_TO_INCOME, 0.24);
    correlate(c, TOTAL_ACCOUNTS, UTILIZATION, -0.10);
    correlate(c, TOTAL_ACCOUNTS, CREDIT_AGE, 0.30);
    correlate(c, TOTAL_ACCOUNTS, HOME, 0.24);
    correlate(c, TOTAL_ACCOUNTS, MORTGAGES, 0.42);
    correlate(c, REVOLVING_BALANCE, UTILIZATION, 0.45);
    correlate(c, REVOLVING_BALANCE, DEBT_TO_INCOME, 0.26);
    correlate(c, REVOLVING_BALANCE, CREDIT_AGE, 0.28);
    correlate(c, REVOLVING_BALANCE, HOME, 0.16);
    correlate(c, REVOLVING_BALANCE, MORTGAGES, 0.24);
    correlate(c, UTILIZATION, DEBT_TO_INCOME, 0.19);
    correlate(c, CREDIT_AGE, HOME, 0.20);
    correlate(c, CREDIT_AGE, MORTGAGES, 0.30);
    correlate(c, HOME, MORTGAGES, 0.75);
    correlate(c, HOME, TERM, 0.10);
    correlate(c, TERM, VERIFICATION, 0.28);
    return new CorrelatedTraits(cholesky(c));
  }

  private static void correlate(double[] matrix, Trait a, Trait b, double correlation) {
    matrix[a.index() * N + b.index()] = correlation;
    matrix[b.index() * N + a.index()] = correlation;
  }

  /** L with L L' = c; throws if c is not positive definite, so no set of traits could have it. */
  private static double[] cholesky(double[] c) {
    double[] l = new double[N * N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = c[i * N + j];
        for (int k = 0; k < j; k++) {
          rest -= l[i * N + k] * l[j * N + k];
        }
        if (i == j && rest <= 0) {
          throw new IllegalArgumentException("correlations contradict each other at trait " + i);
        }
        l[i * N + j] = i == j ? StrictMath.sqrt(rest) : rest / l[j * N + j];
      }
    }
    return l;
  }

  /** One applicant's traits, indexed by {@link Trait#index()}. */
  double[] draw(Random random) {
    double[] independent = new double[N];
    for (int i = 0; i < N; i++) {
      independent[i] = random.nextGaussian();
    }
    double[] traits = new double[N];
    for (int i = 0; i < N; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += factor[i * N + j] * independent[j];
      }
      traits[i] = sum;
    }
    return traits;
  }
}
