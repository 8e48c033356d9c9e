package org.interphase.app.server.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.usecase.thermo.ThermoContacts;
import org.interphase.study.usecase.thermo.ThermoHull;
import org.interphase.study.usecase.thermo.ThermoReaction;
import org.interphase.study.usecase.thermo.ThermoWindow;

/// Contacts, windows and stability of materials, from energies of formation. Needs no study.
final class ThermodynamicsPanel implements Panel {
    private static final List<String> SCHEMES = List.of("legacy", "mp2020");
    private static final List<String> GASES = List.of("O2", "Cl2");
    private static final int MOST_DRAWS = 20_000;
    private static final int MOST_FORMULAS = 50;
    private static final double SIGMA_meV = 24;

    @Override
    public String technique() {
        return "thermodynamics";
    }

    @Override
    public String title() {
        return "Thermodynamics";
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                new Verb("thermo-reaction", ThermodynamicsPanel::reaction),
                new Verb("thermo-window", ThermodynamicsPanel::window),
                new Verb("thermo-hull", ThermodynamicsPanel::hull),
                new Verb("thermo-contacts", ThermodynamicsPanel::contacts));
    }

    /// Which phases are asked, and how the command line says so.
    private record Phases(PhaseChoice choice, String scheme, List<String> excluded) {
        static Phases of(Options options) throws OptionException {
            String scheme = options.choice("scheme", SCHEMES, "legacy");
            List<String> excluded = options.texts("exclude");
            return new Phases(new PhaseChoice(null, scheme.equals("mp2020"), List.of(), excluded), scheme, excluded);
        }

        CommandText addTo(CommandText command) {
            command.option("--scheme", scheme, "legacy");
            excluded.forEach(formula -> command.option("--exclude", formula));
            return command;
        }
    }

    /// How the spread over energies is drawn.
    private record Draws(int draws, int seed, double sigma_meV) {
        static Draws of(Options options) throws OptionException {
            int draws = options.whole("draws", 0, MOST_DRAWS, 1000);
            if (draws == 1) {
                throw new OptionException("draws", "0, or from 2 to " + MOST_DRAWS, "1");
            }
            return new Draws(
                    draws,
                    options.whole("seed", 0, Integer.MAX_VALUE, 1),
                    options.number("sigma_meV", 0, 1000, SIGMA_meV));
        }

        CommandText addTo(CommandText command) {
            return command.option("--draws", draws, 1000)
                    .option("--seed", seed, 1)
                    .option("--sigma-meV", sigma_meV, SIGMA_meV);
        }
    }

    private static Verb.Analysed reaction(Bench bench, Options options) throws OptionException, InputException {
        String a = options.required("a");
        String b = options.required("b");
        OptionalDouble voltage = options.number("voltage_V");
        List<String> gases = options.texts("open");
        double temperature_K = options.number("temperature_K", 0, 2000, 300);
        double pressure_bar = options.number("pressure_bar", 1e-30, 1e6, 1);
        boolean shared = options.flag("shared_errors", false);
        Phases phases = Phases.of(options);
        Draws draws = Draws.of(options);
        options.refuseOthers();
        if (!GASES.containsAll(gases)) {
            throw new OptionException("open", "O2 or Cl2", gases.toString());
        }
        CommandText command = CommandText.of("thermo", "reaction", a, b).option("--voltage", voltage);
        gases.forEach(gas -> command.option("--open", gas));
        command.option("--temperature-K", temperature_K, 300).option("--pressure-bar", pressure_bar, 1);
        if (shared) {
            command.add("--shared-errors");
        }
        return Verb.Analysed.of(
                ThermoReaction.of(new ThermoReaction.Request(
                        a,
                        b,
                        phases.choice(),
                        voltage,
                        gases,
                        temperature_K,
                        pressure_bar * 1e5,
                        draws.draws(),
                        draws.seed(),
                        draws.sigma_meV() / 1000,
                        shared,
                        null)),
                draws.addTo(phases.addTo(command)));
    }

    private static List<String> formulas(Options options) throws OptionException {
        List<String> formulas = options.texts("formulas");
        if (formulas.isEmpty() || formulas.size() > MOST_FORMULAS) {
            throw new OptionException("formulas", "1 to " + MOST_FORMULAS + " formulas", formulas.size() + " of them");
        }
        return formulas;
    }

    private static Verb.Analysed window(Bench bench, Options options) throws OptionException, InputException {
        List<String> formulas = formulas(options);
        Phases phases = Phases.of(options);
        Draws draws = Draws.of(options);
        options.refuseOthers();
        CommandText command = CommandText.of("thermo", "window");
        formulas.forEach(command::add);
        return Verb.Analysed.of(
                ThermoWindow.of(new ThermoWindow.Request(
                        formulas, phases.choice(), draws.draws(), draws.seed(), draws.sigma_meV() / 1000, null)),
                draws.addTo(phases.addTo(command)));
    }

    private static Verb.Analysed hull(Bench bench, Options options) throws OptionException, InputException {
        List<String> formulas = formulas(options);
        Phases phases = Phases.of(options);
        options.refuseOthers();
        CommandText command = CommandText.of("thermo", "hull");
        formulas.forEach(command::add);
        return Verb.Analysed.of(ThermoHull.of(formulas, phases.choice()), phases.addTo(command));
    }

    private static Verb.Analysed contacts(Bench bench, Options options) throws OptionException, InputException {
        List<String> formulas = options.texts("formulas");
        List<Double> voltages = new ArrayList<>();
        for (double voltage : options.numbers("voltages_V")) {
            voltages.add(voltage);
        }
        int draws = options.whole("draws", 2, 1000, 200);
        Phases phases = Phases.of(options);
        options.refuseOthers();
        if (voltages.size() > 5) {
            throw new OptionException("voltages_V", "at most 5 voltages", voltages.size() + " of them");
        }
        // One contact at a time on the command line: the first pair stands for the others.
        CommandText command = CommandText.of("thermo", "reaction");
        formulas.stream().limit(2).forEach(command::add);
        return Verb.Analysed.of(
                        ThermoContacts.of(new ThermoContacts.Request(formulas, voltages, phases.choice(), draws, 1)),
                        phases.addTo(command))
                .withManifest(manifest(formulas, voltages));
    }

    private static String manifest(List<String> formulas, List<Double> voltages) {
        if (formulas.size() < 2) {
            return "";
        }
        StringBuilder lines = new StringBuilder(
                "thermodynamics:\n  cathode: " + formulas.getFirst() + "\n  electrolyte: " + formulas.get(1) + "\n");
        if (formulas.size() > 2) {
            lines.append("  coatings: [")
                    .append(String.join(", ", formulas.subList(2, formulas.size())))
                    .append("]\n");
        }
        if (!voltages.isEmpty()) {
            lines.append("  voltages_V: ").append(voltages).append('\n');
        }
        return lines.toString();
    }
}
