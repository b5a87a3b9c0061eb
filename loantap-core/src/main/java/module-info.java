/** Loads a loantap model file and scores applicants; also the mathematics that makes one. */
@SuppressWarnings("module") // the modules of the qualified exports are compiled after this one
module io.loantap {
  requires transitive com.fasterxml.jackson.databind; // decisions are written by any mapper
  requires static org.jspecify;

  exports io.loantap;
  exports io.loantap.adverse;
  exports io.loantap.applicant;
  exports io.loantap.build;
  exports io.loantap.challenge;
  exports io.loantap.columns;
  exports io.loantap.decision;
  exports io.loantap.derived to
      io.loantap.benchmarks,
      io.loantap.train;
  exports io.loantap.drift;
  exports io.loantap.personalloan;
  exports io.loantap.pricing;
  exports io.loantap.reason;
  exports io.loantap.scorecard;
  exports io.loantap.scorecard.curve;
  exports io.loantap.compact to
      io.loantap.spark,
      io.loantap.train;
  exports io.loantap.engine to
      io.loantap.benchmarks,
      io.loantap.spark,
      io.loantap.train;
  exports io.loantap.learn.binning to
      io.loantap.benchmarks,
      io.loantap.train;
  exports io.loantap.learn.encode to
      io.loantap.benchmarks,
      io.loantap.spark,
      io.loantap.train;
  exports io.loantap.learn.evaluation to
      io.loantap.spark,
      io.loantap.train;
  exports io.loantap.learn.optimise to
      io.loantap.benchmarks,
      io.loantap.spark,
      io.loantap.train;
  exports io.loantap.learn.reference to
      io.loantap.train;
  exports io.loantap.learn.regression to
      io.loantap.benchmarks,
      io.loantap.spark,
      io.loantap.train;
  exports io.loantap.learn.schema to
      io.loantap.train;
  exports io.loantap.storage to
      io.loantap.benchmarks,
      io.loantap.spark,
      io.loantap.train;
  exports io.loantap.text to
      io.loantap.benchmarks,
      io.loantap.train;
  exports io.loantap.storage.write to
      io.loantap.spark,
      io.loantap.train;
}
