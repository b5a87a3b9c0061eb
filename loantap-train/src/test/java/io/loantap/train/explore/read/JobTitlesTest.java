package io.loantap.train.explore.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobTitlesTest {
  @Test
  void plain_caseBlanksAndPunctuation_areTakenAway() {
    assertThat(JobTitles.plain("  Sales -  Manager/Owner ")).isEqualTo("sales manager owner");
    assertThat(JobTitles.plain("R.N.")).isEqualTo("rn");
    assertThat(JobTitles.plain("--")).isEmpty();
  }

  @Test
  void isOneEditApart_eachKindOfEdit_isSeen() {
    assertThat(JobTitles.isOneEditApart("teachers", "teacher")).isTrue();
    assertThat(JobTitles.isOneEditApart("techer", "teacher")).isTrue();
    assertThat(JobTitles.isOneEditApart("manager", "manaqer")).isTrue();
    assertThat(JobTitles.isOneEditApart("manager", "manaegr")).isTrue();
    assertThat(JobTitles.isOneEditApart("manager", "manager")).isFalse();
    assertThat(JobTitles.isOneEditApart("manager", "manages it")).isFalse();
    assertThat(JobTitles.isOneEditApart("driver", "divers")).isFalse();
    assertThat(JobTitles.isOneEditApart("", "ab")).isFalse();
  }

  @Test
  void merged_variants_joinTheMoreFrequentTitle() {
    JobTitles titles = new JobTitles();
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

  private static void add(JobTitles titles, String title, int rows, int bad) {
    for (int i = 0; i < rows; i++) {
      titles.add(title, i < bad);
    }
  }
}
