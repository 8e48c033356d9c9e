// Names of peaks above their tops: clear of the points that were measured, and of one another.

const LETTER = 7;
const LINE = 14;
const CLEAR = 6;

/** @param layer holds texts with data-peak, each where its peak is */
export function placeLabels(layer, chart, energies, intensities) {
  const placed = [];
  const texts = [...layer.querySelectorAll("text[data-peak]")].sort((a, b) => a.getAttribute("x") - b.getAttribute("x"));
  for (const text of texts) {
    const half = (text.textContent.length * LETTER) / 2 + 2;
    const x = Math.min(Math.max(Number(text.getAttribute("x")), chart.margin.left + half), chart.width - chart.margin.right - half);
    let y = Number(text.getAttribute("y"));
    for (let i = 0; i < energies.length; i++) {
      const px = chart.x.at(energies[i]);
      if (px < x - half || px > x + half) continue;
      const py = chart.y.at(intensities[i]);
      // Points that lie under the letters push them up; a point far below or above is in nobody's way.
      if (py > y - LINE - CLEAR && py < y + CLEAR) y = py - CLEAR;
    }
    for (let moved = true; moved; ) {
      moved = false;
      for (const other of placed) {
        if (Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < LINE) {
          y = other.y - LINE;
          moved = true;
        }
      }
    }
    y = Math.max(y, chart.y.end + 11);
    placed.push({ x, y, half });
    text.setAttribute("x", x.toFixed(1));
    text.setAttribute("y", y.toFixed(1));
  }
}
