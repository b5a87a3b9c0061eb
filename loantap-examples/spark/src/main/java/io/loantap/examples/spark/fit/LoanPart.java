package io.loantap.examples.spark.fit;

import io.loantap.applicant.BoundApplicant;
import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.examples.spark.read.RowTexts;
import io.loantap.train.data.LoanCollector;
import io.loantap.train.table.RowBlock;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** The loans of one partition, with what reading them found out. Spills in its compact form. */
public final class LoanPart implements Externalizable {
  private static final long serialVersionUID = 1L;

  private RawLoans loans = new RawLoans();
  private PartReading reading = PartReading.NONE;
  private long[] digest = new long[0];
  private ApplicantSlots[] sample = new ApplicantSlots[0];

  /** For deserialisation only. */
  public LoanPart() {}

  /** Reads the rows of a partition. */
  static LoanPart read(Iterator<Row> rows, ReadingTask task) {
    LoanCollector collector = task.collector();
    RowTexts texts = task.texts();
    int unreadable = task.table().column(LoanFiles.UNREADABLE).orElse(-1);
    RowsDigest digest = new RowsDigest();
    RowBlock block = new RowBlock(task.table().header().size());
    while (rows.hasNext()) {
      Row row = rows.next();
      boolean ragged = unreadable >= 0 && !row.isNullAt(unreadable);
      if (ragged || block.isFull()) {
        digest.add(collector.add(block));
        block = new RowBlock(task.table().header().size());
      }
      if (ragged) {
        collector.addRagged(texts.skip());
      } else {
        texts.next(row, block);
      }
    }
    digest.add(collector.add(block));
    LoanPart part = new LoanPart();
    part.loans = RawLoans.of(collector.columns(), collector.outcomes());
    part.reading = new PartReading(collector.reading());
    part.digest = digest.sum();
    List<BoundApplicant> sample = collector.firstApplicants();
    part.sample = sample.stream().map(ApplicantSlots::of).toArray(ApplicantSlots[]::new);
    return part;
  }

  /** The one element of a partition; asks for more, so that Spark knows that all has been read. */
  static LoanPart only(Iterator<LoanPart> partition) {
    LoanPart part = partition.next();
    if (partition.hasNext()) {
      throw new IllegalStateException("a partition has one part");
    }
    return part;
  }

  /**
   * The loans in pieces of about equal size, each with its number.
   *
   * @param first number of the first piece, which keeps the sample
   */
  List<Tuple2<Integer, LoanPart>> cut(int first, int pieces) {
    List<Tuple2<Integer, LoanPart>> cut = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      int from = (int) ((long) loans.rows() * piece / pieces);
      int to = (int) ((long) loans.rows() * (piece + 1) / pieces);
      LoanPart part = new LoanPart();
      part.loans = loans.select(IntStream.range(from, to).toArray());
      part.sample = piece == 0 ? sample : part.sample;
      cut.add(new Tuple2<>(first + piece, part));
    }
    return cut;
  }

  RawLoans loans() {
    return loans;
  }

  PartReading reading() {
    return reading;
  }

  long[] digest() {
    return digest;
  }

  ApplicantSlots[] sample() {
    return sample;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeObject(loans);
    out.writeObject(reading);
    out.writeObject(digest);
    out.writeObject(sample);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    loans = (RawLoans) in.readObject();
    reading = (PartReading) in.readObject();
    digest = (long[]) in.readObject();
    sample = (ApplicantSlots[]) in.readObject();
  }
}
