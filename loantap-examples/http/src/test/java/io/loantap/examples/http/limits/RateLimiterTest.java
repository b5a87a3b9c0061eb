package io.loantap.examples.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  @Test
  void waitFor_burst_letsOneSecondsWorthThroughThenOneEachInterval() {
    AtomicLong now = new AtomicLong(-5);
    RateLimiter limiter = new RateLimiter(4, now::get);

    for (int i = 0; i < 4; i++) {
      assertThat(limiter.waitFor()).isZero();
    }
    assertThat(limiter.waitFor()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(250));
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(250));
    assertThat(limiter.waitFor()).isZero();
    assertThat(limiter.waitFor()).isPositive();
  }
}
