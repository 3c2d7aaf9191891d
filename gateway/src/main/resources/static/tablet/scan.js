// A scanner types into a field and ends with Enter; a camera reads what is held before it. Each code counts once.
import * as gs1 from "./gs1.js";
import { lots, openLeg } from "./forms.js";
import { say } from "./texts.js";

const seen = new Set();

export function bind(toast) {
  document.addEventListener("submit", function (event) {
    if ("scan" in event.target.dataset) {
      event.preventDefault();
      const field = event.target.querySelector("input");
      toast(take(field.value), 4000);
      field.value = "";
      field.focus();
    }
  });
  // While a count is open, a scanner still types: its keys end in the field, whatever has the focus.
  document.addEventListener("keydown", function (event) {
    const dialog = document.querySelector("dialog[data-leg][open]");
    if (dialog && !(event.target instanceof HTMLInputElement)) {
      typed(event, toast);
    }
  });
  bindCamera(toast);
}

let keys = "";
let lastKey = 0;

function typed(event, toast) {
  keys = Date.now() - lastKey > 300 ? "" : keys;
  lastKey = Date.now();
  if (event.key === "Enter" && keys.length > 5) {
    event.preventDefault();
    toast(take(keys), 4000);
    keys = "";
  } else if (event.key.length === 1) {
    keys += event.key;
  }
}

// What a scan means for the goods on their way; answers what to tell the person.
export function take(text) {
  const code = gs1.read(text);
  if (!code) {
    return say("scanUnknown");
  }
  if (code.leg) {
    return openLeg(code.leg) ? "" : say("scanUnknown");
  }
  if (code.expiry && code.expiry < new Date().toISOString().slice(0, 10)) {
    return say("scanExpired");
  }
  const lot = lotOf(code);
  if (!lot) {
    return say("scanUnknown");
  }
  const mark = code.trace || (code.serial && (code.gtin || "") + "/" + code.serial);
  if (mark && seen.has(mark)) {
    return say("scannedTwice");
  }
  if (mark) {
    seen.add(mark);
  }
  return add(lot);
}

// The lot a code names; a trace code names none, so it belongs to the only lot of the open count.
function lotOf(code) {
  const open = document.querySelector("dialog[data-leg][open]");
  const all = open ? lots(open) : Array.from(document.querySelectorAll("dialog[data-leg] .lot"));
  const fitting = code.lot ? all.filter((lot) => lot.dataset.lot === code.lot.trim().toUpperCase()) : all;
  return fitting.length === 1 ? fitting[0] : null;
}

// The first scan of a lot starts its count at nothing.
function add(lot) {
  const dialog = lot.closest("dialog");
  openLeg(dialog.dataset.leg);
  const good = lot.querySelector("[id^=good]");
  good.value = (lot.dataset.scanned ? Number(good.value) : 0) + Number(dialog.dataset.pack);
  lot.dataset.scanned = "yes";
  good.dispatchEvent(new Event("input", { bubbles: true }));
  return say("scanned", { lot: lot.dataset.lot, n: good.value });
}

function bindCamera(toast) {
  const button = document.querySelector("[data-camera]");
  if (!button || !navigator.mediaDevices) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", async function () {
    const video = document.getElementById("camera");
    video.hidden = false;
    try {
      const reader = await codeReader(button.dataset.camera);
      const found = await reader.decodeOnceFromConstraints({ video: { facingMode: "environment" } }, video);
      reader.reset();
      toast(take(found.getText()), 4000);
    } catch (refused) {
      toast(say("camera.off"), 4000);
    }
    video.hidden = true;
  });
}

let reading = null;

// Hardly a browser reads such codes by itself. What reads them is as large as all pages together, so it comes when the camera is first used.
function codeReader(address) {
  reading = reading || new Promise(function (resolve, reject) {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }).then(function () {
    const { BarcodeFormat, BrowserMultiFormatReader, DecodeHintType } = window.ZXing;
    const formats = [BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128];
    return new BrowserMultiFormatReader(new Map([[DecodeHintType.POSSIBLE_FORMATS, formats], [DecodeHintType.TRY_HARDER, true]]));
  });
  reading.catch(() => (reading = null)); // without network; the next touch tries again
  return reading;
}
