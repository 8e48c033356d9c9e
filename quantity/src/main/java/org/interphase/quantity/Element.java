package org.interphase.quantity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The elements with their standard atomic weights: the *abridged* values (five significant digits) of IUPAC's
/// table of 2021, each with the half-width that IUPAC gives it.
///
/// Where IUPAC recommends an interval (H, Li, B, C, N, O, Mg, Si, S, Cl, Ar, Br, Tl, Pb) the abridged value is
/// the conventional one and its half-width covers the interval: lithium of commerce is 6.94 ± 0.06. As a
/// standard uncertainty the half-width `a` counts as the bound of a uniform distribution, `u = a/√3` (Possolo
/// et al. 2018).
///
/// An element without a stable isotope and without a characteristic composition on Earth has no standard atomic
/// weight: the mass number of a long-lived isotope stands for it, as on IUPAC's periodic table of 4 May 2022,
/// without uncertainty. (The revision of 2024 changes zirconium by 2·10⁻⁵, gadolinium and lutetium by less; it
/// is not applied.)
///
/// Sources: T. Prohaska et al., *Pure Appl. Chem.* 94, 573 (2022), doi 10.1515/pac-2019-0603;
/// A. Possolo et al., *Pure Appl. Chem.* 90, 395 (2018), doi 10.1515/pac-2016-0402.
public enum Element {
    H(1, "hydrogen", 1.0080, 0.0002),
    He(2, "helium", 4.0026, 0.0001),
    Li(3, "lithium", 6.94, 0.06),
    Be(4, "beryllium", 9.0122, 0.0001),
    B(5, "boron", 10.81, 0.02),
    C(6, "carbon", 12.011, 0.002),
    N(7, "nitrogen", 14.007, 0.001),
    O(8, "oxygen", 15.999, 0.001),
    F(9, "fluorine", 18.998, 0.001),
    Ne(10, "neon", 20.180, 0.001),
    Na(11, "sodium", 22.990, 0.001),
    Mg(12, "magnesium", 24.305, 0.002),
    Al(13, "aluminium", 26.982, 0.001),
    Si(14, "silicon", 28.085, 0.001),
    P(15, "phosphorus", 30.974, 0.001),
    S(16, "sulfur", 32.06, 0.02),
    Cl(17, "chlorine", 35.45, 0.01),
    Ar(18, "argon", 39.95, 0.16),
    K(19, "potassium", 39.098, 0.001),
    Ca(20, "calcium", 40.078, 0.004),
    Sc(21, "scandium", 44.956, 0.001),
    Ti(22, "titanium", 47.867, 0.001),
    V(23, "vanadium", 50.942, 0.001),
    Cr(24, "chromium", 51.996, 0.001),
    Mn(25, "manganese", 54.938, 0.001),
    Fe(26, "iron", 55.845, 0.002),
    Co(27, "cobalt", 58.933, 0.001),
    Ni(28, "nickel", 58.693, 0.001),
    Cu(29, "copper", 63.546, 0.003),
    Zn(30, "zinc", 65.38, 0.02),
    Ga(31, "gallium", 69.723, 0.001),
    Ge(32, "germanium", 72.630, 0.008),
    As(33, "arsenic", 74.922, 0.001),
    Se(34, "selenium", 78.971, 0.008),
    Br(35, "bromine", 79.904, 0.003),
    Kr(36, "krypton", 83.798, 0.002),
    Rb(37, "rubidium", 85.468, 0.001),
    Sr(38, "strontium", 87.62, 0.01),
    Y(39, "yttrium", 88.906, 0.001),
    Zr(40, "zirconium", 91.224, 0.002),
    Nb(41, "niobium", 92.906, 0.001),
    Mo(42, "molybdenum", 95.95, 0.01),
    Tc(43, "technetium", 97),
    Ru(44, "ruthenium", 101.07, 0.02),
    Rh(45, "rhodium", 102.91, 0.01),
    Pd(46, "palladium", 106.42, 0.01),
    Ag(47, "silver", 107.87, 0.01),
    Cd(48, "cadmium", 112.41, 0.01),
    In(49, "indium", 114.82, 0.01),
    Sn(50, "tin", 118.71, 0.01),
    Sb(51, "antimony", 121.76, 0.01),
    Te(52, "tellurium", 127.60, 0.03),
    I(53, "iodine", 126.90, 0.01),
    Xe(54, "xenon", 131.29, 0.01),
    Cs(55, "caesium", 132.91, 0.01),
    Ba(56, "barium", 137.33, 0.01),
    La(57, "lanthanum", 138.91, 0.01),
    Ce(58, "cerium", 140.12, 0.01),
    Pr(59, "praseodymium", 140.91, 0.01),
    Nd(60, "neodymium", 144.24, 0.01),
    Pm(61, "promethium", 145),
    Sm(62, "samarium", 150.36, 0.02),
    Eu(63, "europium", 151.96, 0.01),
    Gd(64, "gadolinium", 157.25, 0.03),
    Tb(65, "terbium", 158.93, 0.01),
    Dy(66, "dysprosium", 162.50, 0.01),
    Ho(67, "holmium", 164.93, 0.01),
    Er(68, "erbium", 167.26, 0.01),
    Tm(69, "thulium", 168.93, 0.01),
    Yb(70, "ytterbium", 173.05, 0.02),
    Lu(71, "lutetium", 174.97, 0.01),
    Hf(72, "hafnium", 178.49, 0.01),
    Ta(73, "tantalum", 180.95, 0.01),
    W(74, "tungsten", 183.84, 0.01),
    Re(75, "rhenium", 186.21, 0.01),
    Os(76, "osmium", 190.23, 0.03),
    Ir(77, "iridium", 192.22, 0.01),
    Pt(78, "platinum", 195.08, 0.02),
    Au(79, "gold", 196.97, 0.01),
    Hg(80, "mercury", 200.59, 0.01),
    Tl(81, "thallium", 204.38, 0.01),
    Pb(82, "lead", 207.2, 1.1),
    Bi(83, "bismuth", 208.98, 0.01),
    Po(84, "polonium", 209),
    At(85, "astatine", 210),
    Rn(86, "radon", 222),
    Fr(87, "francium", 223),
    Ra(88, "radium", 226),
    Ac(89, "actinium", 227),
    Th(90, "thorium", 232.04, 0.01),
    Pa(91, "protactinium", 231.04, 0.01),
    U(92, "uranium", 238.03, 0.01),
    Np(93, "neptunium", 237),
    Pu(94, "plutonium", 244),
    Am(95, "americium", 243),
    Cm(96, "curium", 247),
    Bk(97, "berkelium", 247),
    Cf(98, "californium", 251),
    Es(99, "einsteinium", 252),
    Fm(100, "fermium", 257),
    Md(101, "mendelevium", 258),
    No(102, "nobelium", 259),
    Lr(103, "lawrencium", 262),
    Rf(104, "rutherfordium", 267),
    Db(105, "dubnium", 268),
    Sg(106, "seaborgium", 269),
    Bh(107, "bohrium", 270),
    Hs(108, "hassium", 269),
    Mt(109, "meitnerium", 277),
    Ds(110, "darmstadtium", 281),
    Rg(111, "roentgenium", 282),
    Cn(112, "copernicium", 285),
    Nh(113, "nihonium", 286),
    Fl(114, "flerovium", 290),
    Mc(115, "moscovium", 290),
    Lv(116, "livermorium", 293),
    Ts(117, "tennessine", 294),
    Og(118, "oganesson", 294);

    private static final Map<String, Element> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Element::symbol, e -> e));

    private final int atomicNumber;
    private final String title;
    private final double weight;
    /// NaN where the weight is a mass number.
    private final double halfWidth;

    Element(int atomicNumber, String title, double weight, double halfWidth) {
        this.atomicNumber = atomicNumber;
        this.title = title;
        this.weight = weight;
        this.halfWidth = halfWidth;
    }

    Element(int atomicNumber, String title, int massNumber) {
        this(atomicNumber, title, massNumber, Double.NaN);
    }

    public static Optional<Element> ofSymbol(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    public String symbol() {
        return name();
    }

    /// The English name of IUPAC, in lower case.
    public String title() {
        return title;
    }

    public int atomicNumber() {
        return atomicNumber;
    }

    /// Relative atomic mass (dimensionless; in g/mol the molar mass).
    public double atomicWeight() {
        return weight;
    }

    /// Relative atomic mass with its standard uncertainty, or with the reason why it has none.
    public Measured measuredAtomicWeight() {
        return hasStandardWeight()
                ? Measured.of(weight, halfWidth / Math.sqrt(3))
                : Measured.without(weight, "a mass number: " + title + " has no standard atomic weight");
    }

    /// Whether the weight is a standard atomic weight and not a mass number.
    public boolean hasStandardWeight() {
        return !Double.isNaN(halfWidth);
    }
}
