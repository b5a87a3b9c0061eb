/** The {@code loantap} command: reads CSV files, trains models, evaluates and scores. */
@SuppressWarnings("module") // the modules of the qualified exports are compiled after this one
module io.loantap.train {
  requires io.loantap;
  requires info.picocli;
  requires org.apache.commons.csv;
  requires commons.math3;
  requires com.fasterxml.jackson.databind;
  requires gg.jte.runtime;
  requires java.sql;
  requires static org.jspecify;

  exports io.loantap.train;
  exports io.loantap.train.backtest;
  exports io.loantap.train.compare;
  exports io.loantap.train.csv;
  exports io.loantap.train.data;
  exports io.loantap.train.explore;
  exports io.loantap.train.explore.answer;
  exports io.loantap.train.explore.read;
  exports io.loantap.train.explore.show;
  exports io.loantap.train.fit;
  exports io.loantap.train.jdbc;
  exports io.loantap.train.leak;
  exports io.loantap.train.personalloan;
  exports io.loantap.train.personalloan.answer;
  exports io.loantap.train.personalloan.generate;
  exports io.loantap.train.page;
  exports io.loantap.train.pair;
  exports io.loantap.train.recipe;
  exports io.loantap.train.report;
  exports io.loantap.train.report.advice;
  exports io.loantap.train.report.record;
  exports io.loantap.train.report.show;
  exports io.loantap.train.scoring;
  exports io.loantap.train.selection;
  exports io.loantap.train.statistics;
  exports io.loantap.train.support;
  exports io.loantap.train.table;
  exports io.loantap.train.cli to
      io.loantap.spark;
  exports io.loantap.train.command to
      io.loantap.spark;
  exports io.loantap.train.print to
      io.loantap.spark;
}
