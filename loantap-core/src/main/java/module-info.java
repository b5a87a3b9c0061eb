/** Loads a loantap model file and scores applicants; also the mathematics that makes one. */
@SuppressWarnings("module") // io.loantap.train is compiled after this module
module io.loantap {
  requires com.fasterxml.jackson.databind;
  requires static org.jspecify;

  exports io.loantap;
  exports io.loantap.applicant;
  exports io.loantap.feature;
  exports io.loantap.model;
  exports io.loantap.policy;
  exports io.loantap.pricing;
  exports io.loantap.fairness;
  exports io.loantap.reason;
  exports io.loantap.drift;
  exports io.loantap.storage to
      io.loantap.train;
}
