package org.interphase.study.usecase.thermo;

import static org.interphase.study.usecase.thermo.Words.energy;
import static org.interphase.study.usecase.thermo.Words.format;
import static org.interphase.study.usecase.thermo.Words.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Drawn;
import org.interphase.study.json.Json;
import org.interphase.study.thermo.ContactFigures;
import org.interphase.thermo.contact.ContactKink;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactUncertainty;
import org.interphase.thermo.contact.ContactVariants;
import org.interphase.thermo.contact.DecidingPhase;
import org.interphase.thermo.contact.Distribution;
import org.interphase.thermo.contact.FragileProduct;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.stability.PhaseAmount;

/// One contact in JSON and in words.
record ReactionAnswer(
        ThermoReaction.Request request,
        PhaseTable table,
        ContactReaction contact,
        ContactVariants variants,
        Optional<ContactUncertainty> uncertainty,
        List<FragileProduct> fragile,
        List<DecidingPhase> deciding)
        implements Drawn {
    @Override
    public Figure figure() {
        return ContactFigures.mixing(contact, uncertainty);
    }

    @Override
    public Json json() {
        ContactKink total = contact.totalMinimum();
        ContactKink mutual = contact.mutualMinimum();
        Json.Fields json = Json.object()
                .put("a", contact.first().name())
                .put("b", contact.second().name())
                .put("voltage_V", Words.orNaN(request.voltage_V()))
                .put("total_min", minimum(total, total.total_eV_per_atom(), total.total_kJ_per_mol()))
                .put("mutual_min", minimum(mutual, mutual.mutual_eV_per_atom(), mutual.mutual_kJ_per_mol()))
                .put("a_alone_eV_per_atom", plain(contact.firstAlone_eV_per_atom()))
                .put("b_alone_eV_per_atom", plain(contact.secondAlone_eV_per_atom()))
                .put("kinks", contact.kinks().stream().map(ReactionAnswer::kink).toList());
        spread(json);
        json.put("variants", variantsJson());
        json.put("deciding", deciding.stream().map(ReactionAnswer::decidingJson).toList());
        Json.Fields potentials = Json.object();
        contact.potentials_eV().forEach((element, potential) -> potentials.put(element.symbol(), potential));
        json.put("open_potentials_eV", potentials);
        Words.source(json, table);
        return request.out() == null ? json : json.put("figure", request.out().toString());
    }

    private static Json.Fields minimum(ContactKink kink, double energy, double molar) {
        return Json.object()
                .put("x", plain(kink.x()))
                .put("energy_eV_per_atom", plain(energy))
                .put("energy_kJ_per_mol", plain(molar))
                .put("reaction", kink.reaction().text());
    }

    private static Json kink(ContactKink kink) {
        return Json.object()
                .put("x", plain(kink.x()))
                .put("energy_eV_per_atom", plain(kink.total_eV_per_atom()))
                .put("mutual_eV_per_atom", plain(kink.mutual_eV_per_atom()))
                .put("energy_kJ_per_mol", plain(kink.total_kJ_per_mol()))
                .put("formula_units_a", plain(kink.unitsOfFirst()))
                .put("formula_units_b", plain(kink.unitsOfSecond()))
                .put("reaction", kink.reaction().text())
                .put("products", Words.released(kink.equation()));
    }

    private void spread(Json.Fields json) {
        if (uncertainty.isEmpty()) {
            json.put("quantiles", Json.none()).put("product_probability", Json.none());
            return;
        }
        ContactUncertainty spread = uncertainty.get();
        Json.Fields probability = Json.object();
        spread.probability().forEach(probability::put);
        json.put(
                        "quantiles",
                        Json.object()
                                .put("total_min", Words.quantiles(spread.total_eV_per_atom()))
                                .put("mutual_min", Words.quantiles(spread.mutual_eV_per_atom()))
                                .put("sigma_eV_per_atom", spread.error().independent_eV_per_atom())
                                .put("shared_errors", request.sharedErrors())
                                .put("draws", spread.drawn())
                                .put("failed_draws", spread.failed())
                                .put("seed", request.seed()))
                .put("product_probability", probability)
                .put("below_its_error", isBelowItsError(spread))
                .put(
                        "fragile",
                        fragile.stream().map(ReactionAnswer::fragileJson).toList());
    }

    private boolean isBelowItsError(ContactUncertainty spread) {
        return spread.isBelowItsError(contact.totalMinimum().total_eV_per_atom());
    }

    private static Json fragileJson(FragileProduct product) {
        return Json.object().put("phase", product.phase()).put("reason", product.reason());
    }

    private static Json decidingJson(DecidingPhase phase) {
        return Json.object()
                .put("phase", phase.phase())
                .put("without_eV_per_atom", plain(phase.without_eV_per_atom()))
                .put("change_eV_per_atom", plain(phase.change_eV_per_atom()));
    }

    private Json variantsJson() {
        return Json.object()
                .put("hull", lowest(Optional.of(variants.hull())))
                .put("end_members", lowest(variants.endMembers()))
                .put(format("end_members_%.0fK", variants.temperature_K()), lowest(variants.withEntropy()));
    }

    private static Json lowest(Optional<ContactReaction> reaction) {
        return reaction.map(ContactReaction::totalMinimum)
                .<Json>map(k -> Json.object().put("x", plain(k.x())).put("energy_eV_per_atom", k.total_eV_per_atom()))
                .orElse(Json.none());
    }

    @Override
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append(contact.first().name()).append(" | ").append(contact.second().name());
        out.append(conditions()).append('\n');
        minimumText(
                out,
                "total",
                contact.totalMinimum(),
                contact.totalMinimum().total_eV_per_atom(),
                contact.totalMinimum().total_kJ_per_mol(),
                uncertainty.map(ContactUncertainty::total_eV_per_atom));
        minimumText(
                out,
                "mutual",
                contact.mutualMinimum(),
                contact.mutualMinimum().mutual_eV_per_atom(),
                contact.mutualMinimum().mutual_kJ_per_mol(),
                uncertainty.map(ContactUncertainty::mutual_eV_per_atom));
        out.append("  ").append(contact.totalMinimum().reaction()).append('\n');
        alone(out, contact.first(), contact.firstAlone_eV_per_atom());
        alone(out, contact.second(), contact.secondAlone_eV_per_atom());
        if (uncertainty.isPresent() && isBelowItsError(uncertainty.get())) {
            out.append("  The energy is smaller than its own error: whether they react at all is not known.\n");
        }
        variantText(out);
        productText(out);
        kinkText(out);
        return out.append(Words.source(table)).toString();
    }

    private String conditions() {
        if (contact.potentials_eV().isEmpty()) {
            return ", nothing exchanged";
        }
        List<String> open = new ArrayList<>();
        contact.potentials_eV().forEach((e, mu) -> open.add(format("%s at %.3f eV", e.symbol(), plain(mu))));
        return ", open: " + String.join(", ", open) + "; energies per atom that is not exchanged";
    }

    private static void minimumText(
            StringBuilder out, String which, ContactKink kink, double energy, double molar, Optional<Distribution> d) {
        out.append(format("  lowest %-6s %s eV/atom", which, energy(energy)));
        d.ifPresent(s -> out.append(format(" (5 to 95 %%: %s to %s)", energy(s.q05()), energy(s.q95()))));
        out.append(format(", %.1f kJ/mol, at x = %.4f\n", plain(molar), plain(kink.x())));
    }

    private static void alone(StringBuilder out, Reactant reactant, double energy) {
        if (reactant.energy_eV_per_atom().isEmpty()) {
            out.append("  ")
                    .append(reactant.name())
                    .append(" is no phase of the table: it counts as what it falls into\n");
        } else if (energy < -1e-6) {
            out.append(format("  %s alone releases %s eV/atom\n", reactant.name(), energy(energy)));
        }
    }

    private void variantText(StringBuilder out) {
        if (variants.endMembers().isPresent() && variants.withEntropy().isPresent()) {
            out.append(format(
                    "  solid solution as hull %s, as end members %s, with ideal mixing at %.0f K %s eV/atom\n",
                    energy(variants.hull().totalMinimum().total_eV_per_atom()),
                    energy(variants.endMembers().get().totalMinimum().total_eV_per_atom()),
                    variants.temperature_K(),
                    energy(variants.withEntropy().get().totalMinimum().total_eV_per_atom())));
        }
    }

    private void productText(StringBuilder out) {
        out.append("Products at the lowest total energy\n");
        for (PhaseAmount product : contact.totalMinimum().products()) {
            String name = product.phase().name();
            out.append(format("  %-16s", name));
            uncertainty.ifPresent(u -> out.append(
                    format(" in %3.0f %% of draws", 100 * u.probability().getOrDefault(name, 0.0))));
            deciding.stream()
                    .filter(d -> d.phase().equals(name))
                    .forEach(d -> out.append(format("; without it %s eV/atom", energy(d.without_eV_per_atom()))));
            fragile.stream()
                    .filter(f -> f.phase().equals(name))
                    .forEach(f -> out.append("; fragile: ").append(f.reason()));
            out.append('\n');
        }
    }

    private void kinkText(StringBuilder out) {
        out.append("Kinks: x = atomic fraction of ").append(contact.first().name());
        out.append(", total and mutual in eV/atom\n");
        for (int k = 0; k < contact.kinks().size(); k++) {
            ContactKink kink = contact.kinks().get(k);
            out.append(format(
                    "  %2d  %.4f  %8s  %8s  %s\n",
                    k + 1,
                    plain(kink.x()),
                    energy(kink.total_eV_per_atom()),
                    energy(kink.mutual_eV_per_atom()),
                    kink.reaction()));
        }
    }
}
