// Numbers as they are read aloud: value, error, unit; no digit that the error does not carry.

const SUPER = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const power = (n) => "10" + String(n).split("").map((c) => SUPER[c]).join("");
const minus = (text) => text.replace(/^-/, "−");
export const finite = (x) => typeof x === "number" && Number.isFinite(x);

/** A number with so many significant digits, a power of ten where it is very large or small. */
export function plain(value, digits = 4) {
  if (!finite(value)) return "–";
  if (value === 0) return "0";
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (exponent < -4 || exponent > 5) {
    return `${minus((value / 10 ** exponent).toFixed(digits - 1))}×${power(exponent)}`;
  }
  return minus(value.toFixed(Math.max(0, Math.min(12, digits - 1 - exponent))));
}

/** "161.0 ± 0.9 mAh/g"; two digits of an error that begins with 1 or 2, else one. */
export function measured(value, u, unit = "") {
  const tail = unit && unit !== "1" ? (unit === "%" ? " %" : ` ${unit}`) : "";
  if (!finite(value)) return "–";
  if (!finite(u)) return plain(value) + tail;
  if (u === 0) return `${plain(value)} ± 0${tail}`;
  const place = Math.floor(Math.log10(u));
  const last = u / 10 ** place < 2.95 ? place - 1 : place;
  const exponent = value === 0 ? place : Math.max(place, Math.floor(Math.log10(Math.abs(value))));
  if (exponent < -4 || exponent > 5) {
    const scale = 10 ** exponent;
    const places = Math.max(0, Math.min(12, exponent - last));
    return `(${minus((value / scale).toFixed(places))} ± ${(u / scale).toFixed(places)})×${power(exponent)}${tail}`;
  }
  const places = Math.max(0, Math.min(15, -last));
  const round = last > 0 ? (x) => (Math.round(x / 10 ** last) * 10 ** last).toFixed(0) : (x) => x.toFixed(places);
  return `${minus(round(value))} ± ${round(u)}${tail}`;
}

export const percent = (fraction, digits = 1) => (finite(fraction) ? `${minus((100 * fraction).toFixed(digits))} %` : "–");

export function bytes(n) {
  if (n < 1000) return `${n} B`;
  if (n < 1e6) return `${(n / 1e3).toFixed(n < 1e4 ? 1 : 0)} kB`;
  return `${(n / 1e6).toFixed(n < 1e7 ? 1 : 0)} MB`;
}

/** p-values: none is zero. */
export const pvalue = (p) => (!finite(p) ? "–" : p < 1e-4 ? `< ${power(-4)}` : p.toFixed(p < 0.1 ? 3 : 2));

/** What a user typed, decimal comma allowed; NaN where it is no number. */
export function typed(text) {
  const t = String(text).trim().replace("−", "-").replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return t === "" ? NaN : Number(t);
}

/** Five or so round numbers between two. */
export function ticks(from, to, about = 6) {
  const span = to - from;
  if (!(span > 0)) return [from];
  const raw = span / about;
  const base = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * base).find((m) => m >= raw * 0.999);
  const list = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + span * 1e-9; k++) list.push(k * step);
  return list.map((v) => (Math.abs(v) < step * 1e-9 ? 0 : v));
}

/** The label of a tick among its like. */
export function tickText(value, step) {
  if (value === 0) return "0";
  const big = Math.abs(value);
  if (big >= 1e5 || big < 1e-4) {
    const exponent = Math.floor(Math.log10(big) + 1e-9);
    const digits = Math.max(0, exponent - Math.floor(Math.log10(step) + 1e-9));
    return `${minus((value / 10 ** exponent).toFixed(Math.min(4, digits)))}×${power(exponent)}`;
  }
  const places = Math.max(0, Math.min(10, -Math.floor(Math.log10(step) + 1e-9)));
  const exact = Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) < 1e-6 ? places : places + 1;
  return minus(value.toFixed(exact));
}

export const decade = (exponent) => (exponent >= -2 && exponent <= 3 ? String(10 ** exponent) : power(exponent));
