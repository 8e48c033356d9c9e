package org.interphase.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemovedPartTest {
    @Test
    void aPartBelowZeroIsAdded() {
        assertThat(Contradictions.removed(40)).isEqualTo("removes about 40 %");
        assertThat(Contradictions.removed(-5)).isEqualTo("adds about 5 %");
        assertThat(Contradictions.removed(0)).isEqualTo("removes nothing");
    }
}
