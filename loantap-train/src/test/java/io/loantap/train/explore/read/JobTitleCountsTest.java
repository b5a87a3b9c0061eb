package io.loantap.train.explore.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobTitleCountsTest {
  @Test
  void plain_caseBlanksAndPunctuation_areTakenAway() {
    assertThat(JobTitleCounts.plain("  Sales -  Manager/Owner ")).isEqualTo("sales manager owner");
    assertThat(JobTitleCounts.plain("R.N.")).isEqualTo("rn");
    assertThat(JobTitleCounts.plain("--")).isEmpty();
  }

  @Test
  void isOneEditApart_eachKindOfEdit_isSeen() {
    assertThat(JobTitleCounts.isOneEditApart("teachers", "teacher")).isTrue();
    assertThat(JobTitleCounts.isOneEditApart("techer", "teacher")).isTrue();
    assertThat(JobTitleCounts.isOneEditApart("manager", "manaqer")).isTrue();
    assertThat(JobTitleCounts.isOneEditApart("manager", "manaegr")).isTrue();
    assertThat(JobTitleCounts.isOneEditApart("manager", "manager")).isFalse();
    assertThat(JobTitleCounts.isOneEditApart("manager", "manages it")).isFalse();
    assertThat(JobTitleCounts.isOneEditApart("driver", "divers")).isFalse();
    assertThat(JobTitleCounts.isOneEditApart("", "ab")).isFalse();
  }

  @Test
  void merged_variants_joinTheMoreFrequentTitle() {
    JobTitleCounts titles = new JobTitleCounts();
    add(titles, "Teacher", 40, 4);
    add(titles, "TEACHER", 8, 0);
    add(titles, "teachers", 6, 3);
    add(titles, "Driver", 30, 1);
    add(titles, "Drivel", 29, 1); // too frequent to be a slip
    add(titles, "Cook", 20, 0);
    add(titles, "Cooks", 3, 0); // too short to be sure, and too few to be named
    assertThat(titles.merged())
        .containsExactly(
            Cell.level("teacher", 54, 7),
            Cell.level("driver", 30, 1),
            Cell.level("drivel", 29, 1),
            Cell.level("cook", 20, 0));
  }

  private static void add(JobTitleCounts titles, String title, int rows, int bad) {
    for (int i = 0; i < rows; i++) {
      titles.add(title, i < bad);
    }
  }
}
