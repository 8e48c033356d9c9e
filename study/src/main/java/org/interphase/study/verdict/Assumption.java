package org.interphase.study.verdict;

import org.interphase.quantity.Source;

/// A number that the likelihood model needs and that no finding gives. Each is shown with every verdict, and the
/// verdict is repeated with it halved and doubled.
public enum Assumption {
    CELL_SCATTER(
            "scatter between cells, as a multiple of its prior",
            1,
            0.1,
            10,
            "the priors of CellScatter, most of them assumed; the model lets the factor differ from this by a factor of"
                    + " two (one standard deviation) and learns it from replicates and misfit"),
    SUPPRESSION_STARTS(
            "part of a mechanism that a coating must take away to be said to suppress it",
            0.25,
            0.05,
            0.6,
            "a definition: less than a quarter is called not suppressed"),
    UNTOUCHED(
            "probability that a mechanism which is not suppressed is not touched at all",
            0.5,
            0.05,
            0.95,
            "otherwise its extent lies anywhere between doubled and the limit of suppression"),
    WHOLLY(
            "probability that a mechanism which is suppressed is gone altogether",
            0.25,
            0.02,
            0.95,
            "otherwise the part taken away lies anywhere between the limit of suppression and all"),
    UNLISTED_SOURCE(
            "weight of sources of an observable that are not in the list, where a listed one has 1",
            0.5,
            0.05,
            5,
            "residues of the synthesis, contact with air, the electrolyte itself"),
    SHARING(
            "concentration of the shares that sources have in an observable",
            1,
            0.2,
            10,
            "1 in all: one source mostly dominates (Perks' prior); large: all listed sources share by their weights"),
    VISIBLE_CHANGE(
            "smallest change that a text calls a change, as a part of the value",
            0.1,
            0.02,
            0.5,
            "what an eye sees in a printed spectrum"),
    WRONG_WORD("probability that a change in words is misread or overstated", 0.05, 0.005, 0.4, "one word in twenty"),
    COMMON_TO_PAIR(
            "part of the scatter's variance that all findings on one pair of samples share",
            0.25,
            0.02,
            0.7,
            "one cell better made than another shows in every technique"),
    COMMON_TO_TECHNIQUE(
            "part of the scatter's variance that findings of one technique on one pair share",
            0.25,
            0.02,
            0.7,
            "same preparation, reference and fit model"),
    ANALOGY(
            "standard deviation of what an analogue shows about the cell, as a multiple of its prior",
            1,
            0.1,
            10,
            "0.1 for a powder in contact, 0.25 for a symmetric cell, 0.3 for a liquid cell, 0.35 for a wafer, 0.5 for a"
                    + " computed energy, each of the logarithm of the ratio left over");

    private final String words;
    private final double value;
    private final double lowest;
    private final double highest;
    private final String reason;

    Assumption(String words, double value, double lowest, double highest, String reason) {
        this.words = words;
        this.value = value;
        this.lowest = lowest;
        this.highest = highest;
        this.reason = reason;
    }

    public String words() {
        return words;
    }

    /// The value that is used unless another is asked for.
    public double standard() {
        return value;
    }

    /// Lower end of the values at which a flip is looked for.
    public double lowest() {
        return lowest;
    }

    public double highest() {
        return highest;
    }

    public Source source() {
        return new Source.Assumed(reason);
    }
}
