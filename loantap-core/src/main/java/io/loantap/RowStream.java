package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Applicants in, results out, in the same order, no more of them in memory than threads need. */
final class RowStream {
  private static final int CHUNK = 256;

  /** Chunks that are read ahead for each thread: one at work, one waiting. */
  private static final int AHEAD = 2;

  private RowStream() {}

  /** Scores an applicant when its result is asked for. */
  static Stream<RowResult> lazily(Scorer scorer, Iterable<? extends Applicant> applicants) {
    Iterator<? extends Applicant> source = applicants.iterator();
    return stream(
        new Iterator<>() {
          private long row;

          @Override
          public boolean hasNext() {
            return source.hasNext();
          }

          @Override
          public RowResult next() {
            return score(scorer, row++, source.next());
          }
        });
  }

  /** Scores some chunks ahead on other threads, which end with the stream. */
  static Stream<RowResult> ahead(
      Scorer scorer, Iterable<? extends Applicant> applicants, int threads) {
    ExecutorService executor = ScoringThreads.start(threads);
    return stream(new Chunks(scorer, applicants.iterator(), executor, AHEAD * threads))
        .onClose(executor::shutdownNow);
  }

  private static Stream<RowResult> stream(Iterator<RowResult> results) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            results, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  private static RowResult score(Scorer scorer, long row, Applicant applicant) {
    try {
      return new RowResult.Scored(row, scorer.predict(applicant));
    } catch (InvalidApplicantException e) {
      return new RowResult.Rejected(row, e.violations());
    }
  }

  private static final class Chunks implements Iterator<RowResult> {
    private final Scorer scorer;
    private final Iterator<? extends Applicant> source;
    private final ExecutorService executor;
    private final int limit;
    private final Queue<Future<List<RowResult>>> pending = new ArrayDeque<>();
    private Iterator<RowResult> ready = List.<RowResult>of().iterator();
    private long read;

    Chunks(
        Scorer scorer, Iterator<? extends Applicant> source, ExecutorService executor, int limit) {
      this.scorer = scorer;
      this.source = source;
      this.executor = executor;
      this.limit = limit;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext()) {
        readAhead();
        if (pending.isEmpty()) {
          executor.shutdown();
          return false;
        }
        ready = await(pending.remove()).iterator();
      }
      return true;
    }

    @Override
    public RowResult next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    private void readAhead() {
      while (pending.size() < limit && source.hasNext()) {
        long first = read;
        List<Applicant> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && source.hasNext()) {
          chunk.add(source.next());
        }
        read += chunk.size();
        pending.add(executor.submit(() -> score(chunk, first)));
      }
    }

    private List<RowResult> score(List<Applicant> chunk, long first) {
      List<RowResult> results = new ArrayList<>(chunk.size());
      for (int i = 0; i < chunk.size(); i++) {
        results.add(RowStream.score(scorer, first + i, chunk.get(i)));
      }
      return results;
    }

    private List<RowResult> await(Future<List<RowResult>> chunk) {
      try {
        return chunk.get();
      } catch (ExecutionException e) {
        executor.shutdownNow();
        throw ScoringThreads.rethrown(e);
      } catch (InterruptedException e) {
        executor.shutdownNow();
        throw ScoringThreads.interrupted(e);
      }
    }
  }
}
