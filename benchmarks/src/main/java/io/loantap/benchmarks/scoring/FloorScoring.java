package io.loantap.benchmarks.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** Code written by hand for this one model, without a check: as fast as it gets. */
@NullUnmarked // load() and take() come first
public class FloorScoring extends ScoringBenchmark {
  private ComparisonModel model;
  private EnumFloor enums;
  private SwitchFloor switches;
  private HashFloor hashes;
  private MapFloor map;
  private EnumLoan[] enumLoans;
  private StringLoan[] stringLoans;
  private List<Map<String, Object>> maps;

  @Override
  public String library() {
    return "written by hand";
  }

  @Override
  public void load(ScoringFiles folder) throws IOException {
    model = folder.model();
    enums = new EnumFloor(model);
    switches = new SwitchFloor(model);
    hashes = new HashFloor(model);
    map = new MapFloor(model);
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    enumLoans = raw.stream().map(it -> EnumLoan.of(it, model)).toArray(EnumLoan[]::new);
    stringLoans = raw.stream().map(StringLoan::of).toArray(StringLoan[]::new);
    maps = raw;
  }

  @Override
  public Double score(Map<String, ?> applicant) {
    return map.probability(applicant);
  }

  @Override
  public Set<BadInput> callersCode() {
    return Set.of(BadInput.values());
  }

  /** A record with enums. */
  @Benchmark
  public double enumRecord() {
    return enums.probability(enumLoans[next()]);
  }

  /** A record with enums, in four sums. */
  @Benchmark
  public double enumRecordFourSums() {
    return enums.probabilityFourSums(enumLoans[next()]);
  }

  /** A record with texts and switches. */
  @Benchmark
  public double stringRecordSwitch() {
    return switches.probability(stringLoans[next()]);
  }

  /** A record with texts and hash maps. */
  @Benchmark
  public double stringRecordHash() {
    return hashes.probability(stringLoans[next()]);
  }

  /** A map by field names. */
  @Benchmark
  public double map() {
    return map.probability(maps.get(next()));
  }
}
