package org.interphase.study.cell;

import java.util.List;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.StateAxis;
import org.interphase.study.results.CsvTable;

/// Findings of virtual instruments as CSV, with what each of them sees. Below the detection limit the value is
/// empty.
final class ProbeTable {
    /// Name and unit of each column.
    private static final String HEADER = "observable  cycle  value  u  at_most  unit  origin  probe_depth nm"
            + " probe_width nm averaged_over  detection_limit  method ";

    private ProbeTable() {}

    static String csv(List<Finding> findings) {
        CsvTable table = CsvTable.of(HEADER.split(" ", -1));
        for (Finding f : findings) {
            double limit = f.value() instanceof FindingValue.AtMost most ? most.limit() : Double.NaN;
            table.row(
                    f.observable().title(),
                    f.state().at(StateAxis.CYCLE).orElse(Double.NaN),
                    f.value().number().map(m -> m.value()).orElse(Double.NaN),
                    f.value().number().map(m -> m.u()).orElse(Double.NaN),
                    limit,
                    f.observable().unit(),
                    f.origin().word(),
                    f.probe().depth_nm().orElse(Double.NaN),
                    f.probe().lateral_nm().orElse(Double.NaN),
                    f.probe().averaged(),
                    f.probe().detectionLimit().orElse(Double.NaN),
                    f.method());
        }
        return table.toString();
    }
}
