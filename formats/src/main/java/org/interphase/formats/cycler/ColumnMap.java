package org.interphase.formats.cycler;

import java.util.List;

/// Which columns of a table play which role. Several rules may name one role: the first whose column is there wins.
///
/// @param name of the layout, such as `basytec`
/// @param rules in order of preference
/// @param sign of the current
/// @param signIsStated whether the file or its maker's documentation says so; otherwise the run reports it as assumed
public record ColumnMap(String name, List<ColumnRule> rules, CurrentSign sign, boolean signIsStated) {
    public ColumnMap {
        rules = List.copyOf(rules);
    }
}
