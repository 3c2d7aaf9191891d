// Reads what a scanner types: GS1 element strings with FNC1 or parentheses, 20-digit trace codes, and our own slips.
// What cannot be read for certain is not read at all.
const SEPARATOR = "\u001d";
const FIXED = { "00": 18, "01": 14, "02": 14, 11: 6, 12: 6, 13: 6, 15: 6, 16: 6, 17: 6, 20: 2 };
const VARIABLE = { 10: 20, 21: 20, 30: 8, 37: 8, 240: 30, 241: 30, 250: 30 };
const NAMES = { "01": "gtin", 10: "lot", 17: "expiry", 21: "serial" };

export function read(scanned, today) {
  const text = scanned.trim().replace(/^]\w\d/, "").replace(/␝|\{GS}|<GS>/g, SEPARATOR);
  if (/^T\/.+:\d+$/.test(text)) {
    return { leg: text };
  }
  const elements = text.startsWith("(") ? bracketed(text) : plain(text.replace(/^\u001d/, ""));
  const known = elements && named(elements, today || new Date());
  if (/^\d{20}$/.test(text) && !(known && known.gtin)) {
    return { trace: text };
  }
  return known;
}

function bracketed(text) {
  const elements = {};
  let rest = text;
  while (rest) {
    const found = /^\((\d{2,4})\)([^(]+)/.exec(rest);
    if (!found || !fits(found[1], found[2])) {
      return null;
    }
    elements[found[1]] = found[2];
    rest = rest.slice(found[0].length);
  }
  return elements;
}

function fits(identifier, value) {
  return identifier in FIXED ? value.length === FIXED[identifier] : value.length <= (VARIABLE[identifier] || 0);
}

function plain(text) {
  const elements = {};
  let rest = text;
  while (rest) {
    const identifier = [2, 3].map((length) => rest.slice(0, length)).find((start) => start in FIXED || start in VARIABLE);
    if (!identifier) {
      return null;
    }
    rest = rest.slice(identifier.length);
    const end = identifier in FIXED ? FIXED[identifier] : (rest + SEPARATOR).indexOf(SEPARATOR);
    const value = rest.slice(0, end);
    if (!value || value.includes(SEPARATOR) || !fits(identifier, value)) {
      return null;
    }
    elements[identifier] = value;
    rest = rest.slice(end).replace(/^\u001d/, "");
  }
  return elements;
}

function named(elements, today) {
  const read = {};
  for (const identifier of Object.keys(elements)) {
    if (identifier in NAMES) {
      read[NAMES[identifier]] = elements[identifier];
    }
  }
  if (read.gtin && !hasCheckDigit(read.gtin)) {
    return null;
  }
  if (read.expiry) {
    read.expiry = date(read.expiry, today);
    if (!read.expiry) {
      return null;
    }
  }
  return Object.keys(read).length ? read : null;
}

function hasCheckDigit(gtin) {
  const sum = Array.from(gtin).reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return /^\d{14}$/.test(gtin) && sum % 10 === 0;
}

// YYMMDD; day 00 is the last of the month; the century is the one that brings the year nearest to this one.
function date(text, today) {
  if (!/^\d{6}$/.test(text)) {
    return null;
  }
  const [year, month, day] = [0, 2, 4].map((at) => Number(text.slice(at, at + 2)));
  const century = today.getUTCFullYear() - (today.getUTCFullYear() % 100);
  const distance = year - (today.getUTCFullYear() % 100);
  const full = century + year + (distance >= 51 ? -100 : distance <= -50 ? 100 : 0);
  const made = new Date(Date.UTC(full, day === 0 ? month : month - 1, day));
  if (month < 1 || month > 12 || (day !== 0 && made.getUTCDate() !== day)) {
    return null;
  }
  return made.toISOString().slice(0, 10);
}
