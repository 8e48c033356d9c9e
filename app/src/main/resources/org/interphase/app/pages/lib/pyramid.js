// A million points on a screen of a thousand columns: from each column the lowest and the highest are drawn, so that
// no spike and no step is lost. Levels of 16, 256, 4096 … points are kept; what is shown is read from the coarsest
// level that still has two blocks for each column.

const FACTOR = 16;

function level(low, high, at) {
  const n = Math.ceil(low.length / FACTOR);
  const [nextLow, nextHigh, nextAt] = [new Float64Array(n), new Float64Array(n), new Uint32Array(2 * n)];
  for (let k = 0; k < n; k++) {
    let [lo, hi, iLo, iHi] = [Infinity, -Infinity, k * FACTOR, k * FACTOR];
    const end = Math.min(low.length, (k + 1) * FACTOR);
    for (let i = k * FACTOR; i < end; i++) {
      if (low[i] < lo) {
        lo = low[i];
        iLo = i;
      }
      if (high[i] > hi) {
        hi = high[i];
        iHi = i;
      }
    }
    nextLow[k] = lo;
    nextHigh[k] = hi;
    nextAt[2 * k] = at ? at[2 * iLo] : iLo;
    nextAt[2 * k + 1] = at ? at[2 * iHi + 1] : iHi;
  }
  return { low: nextLow, high: nextHigh, at: nextAt };
}

/** Rows of x and y as they are; x never falls. */
export class Pyramid {
  constructor(x, y) {
    Object.assign(this, { x, y, levels: [] });
    let now = { low: y, high: y, at: null };
    while (now.low.length > 2 * FACTOR) {
      now = level(now.low, now.high, now.at);
      this.levels.push(now);
    }
  }

  /** First row whose x is not below a value. */
  row(value) {
    let [low, high] = [0, this.x.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.x[mid] < value) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** Rows to draw between two x, in order: at most about 4 for each column, with the extremes of every stretch. */
  rows(from, to, columns) {
    const first = Math.max(0, this.row(from) - 1);
    const last = Math.min(this.x.length - 1, this.row(to));
    const count = last - first + 1;
    if (count <= 4 * columns) return Uint32Array.from({ length: Math.max(0, count) }, (_, i) => first + i);
    const size = count / columns;
    const rows = new Uint32Array(2 * columns + 2);
    let n = 0;
    rows[n++] = first;
    for (let c = 0; c < columns; c++) {
      const begin = Math.floor(first + c * size);
      const [a, b] = this.extremes(begin, Math.max(begin + 1, Math.floor(first + (c + 1) * size)));
      if (a !== rows[n - 1]) rows[n++] = a;
      if (b !== rows[n - 1]) rows[n++] = b;
    }
    if (rows[n - 1] !== last) rows[n++] = last;
    return rows.subarray(0, n);
  }

  /** Rows of the lowest and the highest of [begin, end), the earlier first. */
  extremes(begin, end) {
    let [lo, hi, iLo, iHi] = [Infinity, -Infinity, begin, begin];
    const { y, levels } = this;
    let i = begin;
    while (i < end) {
      let [step, k] = [1, -1];
      while (k + 1 < levels.length && i % (step * FACTOR) === 0 && i + step * FACTOR <= end) {
        step *= FACTOR;
        k++;
      }
      if (k < 0) {
        if (y[i] < lo) [lo, iLo] = [y[i], i];
        if (y[i] > hi) [hi, iHi] = [y[i], i];
      } else {
        const block = i / step;
        const { low, high, at } = levels[k];
        if (low[block] < lo) [lo, iLo] = [low[block], at[2 * block]];
        if (high[block] > hi) [hi, iHi] = [high[block], at[2 * block + 1]];
      }
      i += step;
    }
    return iLo <= iHi ? [iLo, iHi] : [iHi, iLo];
  }
}
