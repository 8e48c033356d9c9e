// Makes a picture of a page small: 256 colours are enough for letters and lines, and a repository keeps each picture.
import { deflateSync, inflateSync, crc32 } from "node:zlib";

function chunks(png) {
  const list = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    list.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return list;
}

const paeth = (a, b, c) => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

function pixels(png) {
  const list = chunks(png);
  const head = list.find((c) => c.type === "IHDR").data;
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const raw = inflateSync(Buffer.concat(list.filter((c) => c.type === "IDAT").map((c) => c.data)));
  const line = width * channels;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const a = x >= channels ? out[y * line + x - channels] : 0;
      const b = y ? out[(y - 1) * line + x] : 0;
      const c = x >= channels && y ? out[(y - 1) * line + x - channels] : 0;
      const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter];
      out[y * line + x] = raw[y * (line + 1) + 1 + x] + predicted;
    }
  }
  return { width, height, channels, out };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** The most frequent colours, a bit coarser than they are; every other goes to the nearest of them. */
export function shrink(png, colours = 220) {
  const { width, height, channels, out } = pixels(png);
  const count = new Map();
  const keys = new Uint32Array(width * height);
  for (let i = 0; i < keys.length; i++) {
    const at = i * channels;
    const key = (out[at] << 16) | (out[at + 1] << 8) | out[at + 2];
    keys[i] = key;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const far = (a, b) => Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255));
  const palette = [];
  for (const [key] of [...count].sort((a, b) => b[1] - a[1])) {
    if (palette.length < colours && palette.every((p) => far(p, key) > 8)) palette.push(key);
  }
  const nearest = new Map([...count.keys()].map((key) => [key, palette.reduce((best, p, i) => (far(p, key) < far(palette[best], key) ? i : best), 0)]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < keys.length; i++) lines[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = nearest.get(keys[i]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((p) => [p >> 16, (p >> 8) & 255, p & 255]));
  return Buffer.concat([png.subarray(0, 8), chunk("IHDR", head), chunk("PLTE", table), chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
