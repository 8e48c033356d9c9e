// The spectrum of a fitted circuit, for drawing only: R, L, C, CPE, W, Wo, Ws in series and in p(…,…). Where a circuit
// holds anything else nothing is drawn, and the numbers of the server stand alone.

const add = (a, b) => [a[0] + b[0], a[1] + b[1]];
const times = (a, b) => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
const one = (z) => {
  const n = z[0] ** 2 + z[1] ** 2;
  return [z[0] / n, -z[1] / n];
};
const power = (z, p) => {
  const [r, phi] = [Math.hypot(...z) ** p, Math.atan2(z[1], z[0]) * p];
  return [r * Math.cos(phi), r * Math.sin(phi)];
};
function tanh([re, im]) {
  if (Math.abs(re) > 20) return [Math.sign(re), 0];
  const n = Math.cosh(2 * re) + Math.cos(2 * im);
  return [Math.sinh(2 * re) / n, Math.sin(2 * im) / n];
}

const ELEMENTS = {
  R: (w, [r]) => [r, 0],
  L: (w, [l]) => [0, w * l],
  C: (w, [c]) => [0, -1 / (w * c)],
  CPE: (w, [q, a]) => one(times([q, 0], power([0, w], a))),
};

function parse(text) {
  let at = 0;
  const series = () => {
    const parts = [term()];
    while (text[at] === "-") {
      at++;
      parts.push(term());
    }
    return { parts, parallel: false };
  };
  const term = () => {
    if (text.startsWith("p(", at)) {
      at += 2;
      const parts = [series()];
      while (text[at] === ",") {
        at++;
        parts.push(series());
      }
      if (text[at++] !== ")") throw new Error("unclosed");
      return { parts, parallel: true };
    }
    const found = /^(CPE|R|L|C)(\d*)/.exec(text.slice(at));
    if (!found) throw new Error("unknown");
    at += found[0].length;
    return { kind: found[1], name: found[0] };
  };
  const circuit = series();
  if (at !== text.length) throw new Error("rest");
  return circuit;
}

function impedance(node, w, values) {
  if (node.kind) {
    const own = values[node.name] ? [values[node.name].value] : [0, 1].map((k) => values[`${node.name}_${k}`]?.value).filter((v) => v !== undefined);
    if (own.length === 0) throw new Error("no value");
    return ELEMENTS[node.kind](w, own);
  }
  const parts = node.parts.map((part) => impedance(part, w, values));
  return node.parallel ? one(parts.map(one).reduce(add)) : parts.reduce(add);
}

/** Real and imaginary part at each frequency, or null for a circuit with other elements. */
export function modelSpectrum(circuit, parameters, frequencies_Hz) {
  try {
    const tree = parse(circuit.replaceAll(/\s/g, ""));
    return frequencies_Hz.map((f) => impedance(tree, 2 * Math.PI * f, parameters));
  } catch {
    return null;
  }
}
