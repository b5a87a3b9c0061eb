/** Loads a loantap model file and scores applicants; also the mathematics that makes one. */
module io.loantap {
  requires com.fasterxml.jackson.databind;
  requires static org.jspecify;

  exports io.loantap.applicant;
  exports io.loantap.feature;
  exports io.loantap.model;
  exports io.loantap.policy;
}
